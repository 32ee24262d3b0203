/** What a partnership's own people call its places, in small letters as within a sentence. */
export interface PlaceWords {
  /** One of the areas that make up the whole, and several: "district", "districts"; "ward", "wards". */
  readonly part: string;
  readonly parts: string;
  /** The whole that the partnership is for: "county", "council area". */
  readonly whole: string;
  /** The wider area that figures are set against, where there is one. */
  readonly region: string;
}

/** The words of an English county. */
export const usualPlaceWords: PlaceWords = { part: 'district', parts: 'districts', whole: 'county', region: 'region' };

/** The words of a partnership; one that gives none has the usual ones. */
export function placeWordsOf({ words }: { readonly words?: PlaceWords }): PlaceWords {
  return words ?? usualPlaceWords;
}
