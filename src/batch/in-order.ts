/**
 * Works on several inputs at a time and gives the results in the order of the inputs, each as soon as it and all before it are there.
 * No more than `ahead` inputs are taken before their results are: whoever is slow holds up whoever is fast.
 */
export async function* inOrder<In, Out>(inputs: AsyncIterable<In>, work: (input: In) => Promise<Out>, ahead: number): AsyncGenerator<Out> {
  const iterator = inputs[Symbol.asyncIterator]();
  const running: Promise<Out>[] = [];
  let next: Promise<IteratorResult<In>> | null = iterator.next();
  try {
    while (next !== null || running.length > 0) {
      const [first] = running;
      if (next !== null && running.length < ahead && (first === undefined || (await comesFirst(next, first)))) {
        const { done, value }: IteratorResult<In> = await next;
        if (done === true) next = null;
        else {
          const result = work(value);
          result.catch(() => undefined);
          running.push(result);
          next = iterator.next();
        }
      } else if (first !== undefined) {
        running.shift();
        yield await first;
      }
    }
  } finally {
    next?.catch(() => undefined);
    void iterator.return?.();
  }
}

const comesFirst = (one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> =>
  Promise.race([one.then(() => true, () => true), other.then(() => false, () => false)]);
