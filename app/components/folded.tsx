import type { ReactNode } from "react";

/**
 * The first entries of a list, and the others behind a line that says how many they are.
 * @param most so many are shown at once
 * @param words the line; @param render draws entries; `rest` tells those behind the line
 */
export function Folded<Item>({
  items,
  most,
  words,
  render,
}: {
  items: readonly Item[];
  most: number;
  words: (count: number) => string;
  render: (items: readonly Item[], rest: boolean) => ReactNode;
}) {
  const rest = items.slice(most);
  return (
    <>
      {render(items.slice(0, most), false)}
      {rest.length > 0 && (
        <details className="folded">
          <summary>{words(rest.length)}</summary>
          {render(rest, true)}
        </details>
      )}
    </>
  );
}
