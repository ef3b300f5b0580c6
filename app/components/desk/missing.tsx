/**
 * That something is missing which most rows may lack: a small amber mark in the place of it, with its words for those who
 * point at it or hear it, because what nearly every row says is said above the list.
 */
export const Missing = ({ words }: { words: string }) => (
  <span className="no-number desk-missing" title={words}>
    <span aria-hidden>?</span>
    <span className="vh">{words}</span>
  </span>
);
