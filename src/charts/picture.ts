/** A drawn chart. `width` and `height` are in pixels of the file, which is drawn at twice its shown size. */
export interface Picture {
  readonly png: Uint8Array;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** The picture as a data address that a card can carry within itself. */
export function dataAddress(picture: Picture): string {
  return `data:image/png;base64,${Buffer.from(picture.png).toString('base64')}`;
}
