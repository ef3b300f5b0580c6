/** One-time codes to print or write down. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
  return (
    <ul className="codes" dir="ltr">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  );
}
