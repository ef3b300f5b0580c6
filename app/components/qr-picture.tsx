/** A QR code as a drawing: `path` in units of one module, `size` modules wide with its quiet zone. */
export type QrDrawing = {
  path: string;
  size: number;
};

/** Dark on white in both colour schemes, because cameras expect it. */
export function QrPicture({ drawing, label }: { drawing: QrDrawing; label: string }) {
  return (
    <svg className="qr" viewBox={`0 0 ${drawing.size} ${drawing.size}`} role="img" aria-label={label}>
      <path d={drawing.path} fill="#000000" />
    </svg>
  );
}
