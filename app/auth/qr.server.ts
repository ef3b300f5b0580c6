import QRCode from "qrcode";

const quietZone = 4;

/** Draws text as a QR code: one path of unit squares, with the quiet zone that cameras need (ISO/IEC 18004). */
export function drawQr(text: string): { path: string; size: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) squares.push(`M${column + quietZone} ${row + quietZone}h1v1h-1z`);
    }
  }
  return { path: squares.join(""), size: modules.size + 2 * quietZone };
}
