import assert from 'node:assert/strict';
import { trustsServiceUrl } from '../../src/teams/service-address.ts';

const production = { development: false, hosts: ['smba.trafficmanager.net', '*.gov.test', '127.0.0.1'] };
const development = { development: true, hosts: ['smba.trafficmanager.net'] };

describe('a service address', () => {
  for (const url of [
    'https://smba.trafficmanager.net/uk/',
    'https://SMBA.TrafficManager.net/uk/',
    'https://smba.gov.test',
    'https://smba.trafficmanager.net:8443/',
    'http://127.0.0.1:5000/',
  ]) {
    it(`${url} is trusted in production when its host is on the list`, () => {
      assert.ok(trustsServiceUrl(production, url));
    });
  }

  for (const url of [
    'http://smba.trafficmanager.net/uk/',
    'https://smba.trafficmanager.net.attacker.test/',
    'https://notsmba.trafficmanager.net/',
    'https://user@smba.trafficmanager.net/',
    'https://gov.test/',
    'https://evilgov.test/',
    'http://localhost:5000/',
    'ftp://smba.trafficmanager.net/',
    'nowhere',
    '',
  ]) {
    it(`${url || 'of no characters'} is not trusted in production`, () => {
      assert.ok(!trustsServiceUrl(production, url));
    });
  }

  for (const url of [
    'http://127.0.0.1:5000',
    'http://localhost:3978/local/',
    'http://[::1]:1/',
    'https://127.8.9.1/',
  ]) {
    it(`${url} is trusted in development`, () => assert.ok(trustsServiceUrl(development, url)));
  }

  for (const url of ['https://smba.trafficmanager.net/', 'http://127.0.0.1.attacker.test/', 'http://0.0.0.0/']) {
    it(`${url} is not trusted in development`, () => assert.ok(!trustsServiceUrl(development, url)));
  }
});
