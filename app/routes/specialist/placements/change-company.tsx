import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeCompany } from "~/services/placement/change-company";
import { moveAction, moveLoader } from "./parts/move.server";
import type { MoveResult } from "./parts/move-form";
import { MovePage } from "./parts/move-page";

export const loader = (args: LoaderFunctionArgs) => moveLoader(args, "change_company");
export const action = (args: ActionFunctionArgs) => moveAction(args, "change_company", changeCompany);
export const handle = { title: "placement:verb.change_company" };

export default function Page() {
  return <MovePage data={useLoaderData<typeof loader>()} result={useActionData<MoveResult>()} />;
}
