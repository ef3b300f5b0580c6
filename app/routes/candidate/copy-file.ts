import type { LoaderFunctionArgs } from "@remix-run/node";
import { copyFile } from "~/request/copy-file.server";
import { ownCopy } from "./parts/own-copy.server";

/** The same as a file that other programs read (Art. 20 GDPR). */
export const loader = async (args: LoaderFunctionArgs) => copyFile(await ownCopy(args));
