import { join } from 'node:path';
import sharp from 'sharp';

for (const name of ['color', 'outline']) {
  const drawing = join(import.meta.dirname, `${name}.svg`);
  await sharp(drawing)
    .png({ compressionLevel: 9 })
    .toFile(join(import.meta.dirname, `${name}.png`));
}
