/** Who wants to be told of something. */
export interface Listeners<T> {
  /** @returns A function that ends the subscription. */
  add(listener: (value: T) => void): () => void;
  /** Tells everybody; what one of them throws is no concern of the others nor of who tells. */
  tell(value: T): void;
}

export function listeners<T>(): Listeners<T> {
  const all = new Set<(value: T) => void>();
  return {
    add: (listener) => {
      const own = (value: T): void => listener(value);
      all.add(own);
      return () => all.delete(own);
    },
    tell: (value) => {
      for (const listener of Array.from(all)) {
        try {
          listener(value);
        } catch (error) {
          queueMicrotask(() => {
            throw error; // where the page's own error handling sees it
          });
        }
      }
    },
  };
}
