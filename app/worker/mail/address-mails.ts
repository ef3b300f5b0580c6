import { findAddressChange, getSignInAddress } from "#db/repositories/address-changes";
import type { MailProps } from "#emails/index.server";
import { linkToken } from "~/auth/mail-proof";
import { clock } from "~/config/clock";
import { authSecret } from "~/config/secret.server";
import { readableMail } from "~/i18n/mail-address.server";
import { orObsolete, pageUrl, type QueuedMessage, type Writer } from "./writer";

/** @throws Obsolete when the change was made, stopped or taken back, or has lapsed */
async function asked(trx: Parameters<typeof findAddressChange>[0], id: string) {
  return orObsolete(await findAddressChange(trx, { id }, clock.now()), "over");
}

const page = ({ locale }: QueuedMessage, verb: "confirm" | "stop", token: string) =>
  pageUrl(`/${locale}/sign-in-address/${verb}?token=${token}`);

const toOld: Writer<"address-change-old"> = async (trx, message, { changeId }) => {
  const { newEmail, expiresAt } = await asked(trx, changeId);
  return {
    newEmail: readableMail(newEmail),
    url: page(message, "confirm", linkToken(authSecret(), "address-old", changeId)),
    stopUrl: page(message, "stop", linkToken(authSecret(), "address-stop", changeId)),
    validUntil: expiresAt,
  };
};

const toNew: Writer<"address-change-new"> = async (trx, message, { changeId }) => {
  const { newEmail, expiresAt } = await asked(trx, changeId);
  return {
    newEmail: readableMail(newEmail),
    url: page(message, "confirm", linkToken(authSecret(), "address-new", changeId)),
    validUntil: expiresAt,
  };
};

const taken: Writer<"address-taken"> = async (trx, _message, { changeId }) => {
  await asked(trx, changeId);
  return { url: pageUrl("/auth/sign-in") };
};

const changed: Writer<"address-changed"> = async (trx, message): Promise<MailProps["address-changed"]> => ({
  email: readableMail((await getSignInAddress(trx, orObsolete(message.recipientUserId ?? undefined, "gone"))).email),
  url: pageUrl("/auth/sign-in"),
});

export const addressWriters = {
  "address-change-old": toOld,
  "address-change-new": toNew,
  "address-taken": taken,
  "address-changed": changed,
};
