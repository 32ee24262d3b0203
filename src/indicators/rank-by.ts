import { rank } from '../statistics/rank.ts';
import type { Indicator } from './indicator.ts';
