import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { z } from 'zod';
import { buildManifest, packageApp } from '../../manifest/build.ts';

const appId = '4f1c2b3a-0000-4000-8000-1234567890ab';
const publicUrl = 'https://bot.safer.example.org';

const schemaFile = createRequire(import.meta.url).resolve(
  '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
);

// The packages are CommonJS whose types give the namespace for the default import.
const ajv = new Ajv.default({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(schemaFile, 'utf8'))));

function faults(manifest: unknown): readonly string[] {
  validate(manifest);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

const shape = z.object({
  id: z.string(),
  version: z.string(),
  name: z.object({ short: z.string() }),
  developer: z.object({ websiteUrl: z.string() }),
  validDomains: z.array(z.string()),
  supportsChannelFeatures: z.literal('tier1'),
  bots: z.tuple([
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.tuple([
        z.object({
          scopes: z.array(z.string()),
          commands: z.array(z.object({ title: z.string(), description: z.string() })),
        }),
      ]),
    }),
  ]),
});

describe('The Teams app manifest', () => {
  const manifest = shape.parse(buildManifest({ appId, publicUrl, version: '1.2.3', name: 'Safer Rutland' }));
  const [bot] = manifest.bots;

  it('is valid against schema 1.30', () => {
    assert.deepEqual(faults(buildManifest({ appId, publicUrl })), []);
    assert.deepEqual(faults(buildManifest({ appId })), []);
  });

  it('would not be valid for a registration id that is none', () => {
    assert.deepEqual(faults(buildManifest({ appId: 'my bot' })), [
      '/id must match pattern "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$"',
      '/bots/0/botId must match pattern "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$"',
    ]);
  });

  it('carries the registration, the version, the name and the public address', () => {
    assert.equal(manifest.id, appId);
    assert.equal(bot.botId, appId);
    assert.equal(manifest.version, '1.2.3');
    assert.equal(manifest.name.short, 'Safer Rutland');
    assert.equal(manifest.developer.websiteUrl, publicUrl);
    assert.deepEqual(manifest.validDomains, ['bot.safer.example.org']);
  });

  it('leaves no placeholder unfilled', () => {
    assert.ok(!JSON.stringify(buildManifest({ appId })).includes('{{'));
  });

  it('takes a name for text, whatever is in it', () => {
    const odd = 'A "B" \\ {{appId}} $& C';
    assert.equal(shape.parse(buildManifest({ appId, name: odd })).name.short, odd);
  });

  it('carries the project’s own version unless told another', () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')));
    assert.equal(shape.parse(buildManifest({ appId })).version, version);
  });

  it('offers itself in personal chats, teams and group chats, and asks for no permission', () => {
    assert.deepEqual(bot.scopes, ['personal', 'team', 'groupChat']);
    assert.equal('authorization' in buildManifest({ appId }), false);
    assert.equal('webApplicationInfo' in buildManifest({ appId }), false);
  });

  it('lists at most twelve commands of at most 128 characters, each once', () => {
    const [{ commands }] = bot.commandLists;
    assert.ok(commands.length > 3 && commands.length <= 12);
    assert.ok(commands.every(({ title }) => title.length <= 128));
    assert.equal(new Set(commands.map(({ title }) => title)).size, commands.length);
  });
});

describe('The Teams app package', () => {
  const files = unzipSync(packageApp({ appId, publicUrl }));

  it('holds the manifest and its two icons, and nothing else', () => {
    assert.deepEqual(Object.keys(files).toSorted(), ['color.png', 'manifest.json', 'outline.png']);
    const inside: unknown = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString('utf8'));
    assert.deepEqual(inside, buildManifest({ appId, publicUrl }));
  });

  it('has a colour icon of 192 by 192 pixels without a hole in it', async () => {
    const icon = sharp(files['color.png']);
    const { format, width, height } = await icon.metadata();
    assert.deepEqual([format, width, height], ['png', 192, 192]);
    assert.ok((await icon.stats()).isOpaque);
  });

  it('has an outline icon of 32 by 32 pixels, white on nothing', async () => {
    const icon = sharp(files['outline.png']);
    const { format, width, height, hasAlpha } = await icon.metadata();
    assert.deepEqual([format, width, height, hasAlpha], ['png', 32, 32, true]);
    const pixels = await icon.raw().toBuffer();
    const drawn = Array.from({ length: 32 * 32 }, (_, index) => pixels.subarray(index * 4, index * 4 + 4)).filter(
      (pixel) => pixel[3] !== 0,
    );
    assert.ok(drawn.length > 50 && drawn.length < 700, `${String(drawn.length)} pixels are drawn`);
    assert.ok(drawn.every((pixel) => pixel[0] === 255 && pixel[1] === 255 && pixel[2] === 255));
  });

  it('is the same to the byte each time', () => {
    assert.deepEqual(packageApp({ appId }), packageApp({ appId }));
  });
});
