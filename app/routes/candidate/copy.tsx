import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useMyBase } from "~/components/my-base";
import { CopyPage } from "~/components/privacy/copy-page";
import { ownCopy } from "./parts/own-copy.server";

export const loader = (args: LoaderFunctionArgs) => ownCopy(args);
export const handle = { title: "copy:title" };

/** A person's copy of everything held about them (Art. 15 GDPR). */
export default function MyCopyPage() {
  return <CopyPage copy={useLoaderData<typeof loader>()} file={`${useMyBase()}/copy/data.json`} />;
}
