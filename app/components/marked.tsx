import type { Segment } from "#search/index.server";

/** A text with the words that a search found in it; plain where nothing is marked. Text only, so nothing needs escaping. */
export function Marked({ text, segments }: { text: string; segments?: readonly Segment[] | null | undefined }) {
  if (!segments) return text;
  return segments.map((segment, index) =>
    segment.match ? <mark key={index}>{segment.text}</mark> : <span key={index}>{segment.text}</span>,
  );
}
