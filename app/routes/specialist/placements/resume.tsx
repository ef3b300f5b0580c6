import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { resumePlacement } from "~/services/placement/resume-placement";
import { moveAction, moveLoader } from "./parts/move.server";
import type { MoveResult } from "./parts/move-form";
import { MovePage } from "./parts/move-page";

export const loader = (args: LoaderFunctionArgs) => moveLoader(args, "resume");
export const action = (args: ActionFunctionArgs) => moveAction(args, "resume", resumePlacement);
export const handle = { title: "placement:verb.resume" };

export default function Page() {
  return <MovePage data={useLoaderData<typeof loader>()} result={useActionData<MoveResult>()} />;
}
