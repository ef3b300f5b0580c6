import { useTranslation } from "react-i18next";
import { useNonce } from "./response";

/**
 * A button for passkeys, the one thing that needs script: hidden until `passkey.js` finds that this browser knows
 * passkeys. Says what went wrong in its own status line.
 */
export function PasskeyButton({
  purpose,
  next,
  label,
}: {
  purpose: "authenticate" | "register";
  next: string;
  label: string;
}) {
  const { t } = useTranslation("auth");
  const nonce = useNonce();
  return (
    <div hidden data-passkey={purpose} data-next={next} data-failed={t("passkey.failed")} className="stack-s">
      <button type="button" className="btn btn-second">
        {label}
      </button>
      <p role="status" />
      <script src="/passkey.js" defer nonce={nonce} />
    </div>
  );
}
