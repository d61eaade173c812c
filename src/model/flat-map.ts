/**
 * What `pick` gives for every item, lists laid end to end: `items.flatMap(pick)` for the readers of a note. V8's own
 * `flatMap` takes a slow way for each element, which was a tenth of the time of an analysis.
 */
export function flatMap<Item, Found>(items: readonly Item[], pick: (item: Item, index: number) => Found | readonly Found[]): Found[] {
  const all: Found[] = [];
  const add = (one: Found): void => void all.push(one);
  items.forEach((item, index) => {
    const found = pick(item, index);
    if (isList(found)) found.forEach(add);
    else all.push(found);
  });
  return all;
}

const isList = <Found>(found: Found | readonly Found[]): found is readonly Found[] => Array.isArray(found);
