/*
 * Passkeys: asks the browser, sends its answer to our own address, then goes on. Everything else on these pages works
 * without script; without this one only the button is missing.
 */
(() => {
  const known = window.PublicKeyCredential?.parseRequestOptionsFromJSON;
  if (!known) return;

  const fetchJson = async (path, body) => {
    const response = await fetch(`/api/auth/passkey/${path}`, {
      method: body ? "POST" : "GET",
      headers: body ? { "Content-Type": "application/json" } : {},
      body: body ? JSON.stringify(body) : undefined,
    });
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  };

  const ceremonies = {
    async authenticate() {
      const options = await fetchJson("generate-authenticate-options");
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({ ...options, userVerification: "required" });
      const credential = await navigator.credentials.get({ publicKey });
      await fetchJson("verify-authentication", { response: credential.toJSON() });
    },
    async register() {
      const options = await fetchJson("generate-register-options");
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
      const credential = await navigator.credentials.create({ publicKey });
      await fetchJson("verify-registration", { response: credential.toJSON() });
    },
  };

  for (const box of document.querySelectorAll("[data-passkey]")) {
    const button = box.querySelector("button");
    const status = box.querySelector("[role=status]");
    box.hidden = false;
    button.addEventListener("click", async () => {
      status.textContent = "";
      try {
        await ceremonies[box.dataset.passkey]();
        location.assign(box.dataset.next || "/auth/sign-in");
      } catch {
        status.textContent = box.dataset.failed;
      }
    });
  }
})();
