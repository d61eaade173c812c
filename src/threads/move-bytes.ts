import { move, transferableSymbol, valueSymbol } from 'piscina';

/** An answer that leaves its thread with these of its bytes moved, not copied. Each must have a buffer of its own. */
export const moveBytes = (answer: object, bytes: readonly ArrayBufferView[]): unknown =>
  move({
    get [transferableSymbol]() {
      return bytes.map(({ buffer }) => buffer);
    },
    get [valueSymbol]() {
      return answer;
    },
  });
