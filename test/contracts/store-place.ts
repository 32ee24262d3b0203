import type { Store } from '../../src/store/store.ts';

/** Somewhere empty to keep a store: opening it again gives what another process would see. */
export interface StorePlace {
  open(): Promise<Store>;
  /** Makes it empty again, as if it were new; a store may be open. */
  empty(): Promise<void>;
  /** Removes everything; all stores are closed before. */
  clear(): Promise<void>;
}

/** Makes a place of its own for each suite, on whichever database the suite runs on. */
export type NewPlace = () => Promise<StorePlace>;

/** A store as a test uses it: one that is open and empty, and a second one on the same place. */
export interface FreshStore {
  readonly store: () => Store;
  readonly another: () => Promise<Store>;
}

/** Gives each test of the suite an empty store, and closes every other store that the test opened. */
export function freshStore(newPlace: NewPlace): FreshStore {
  let place: StorePlace;
  let main: Store;
  let others: Store[] = [];
  const another = async (): Promise<Store> => {
    const store = await place.open();
    others.push(store);
    return store;
  };
  before(async () => {
    place = await newPlace();
    main = await place.open();
  });
  afterEach(async () => {
    await Promise.all(others.map((each) => each.close()));
    others = [];
    await place.empty();
    if (await isClosed(main)) main = await place.open();
  });
  after(async () => {
    await main.close();
    await place.clear();
  });
  return { store: () => main, another };
}

function isClosed(store: Store): Promise<boolean> {
  return store.version().then(
    () => false,
    () => true,
  );
}
