import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { ButtonLink } from "~/components/actions";
import { PageHeader, Section } from "~/components/page-header";
import { PublicShell } from "~/components/shell";
import { LadderSamples } from "~/components/styleguide/ladder-samples";
import { FormSamples, PartSamples } from "~/components/styleguide/samples";
import { StatusTag } from "~/components/tags";
import { env } from "~/config/env.server";
import "~/styles/ladder.css";
import "~/styles/desk.css";
import { clock } from "~/config/clock";
import { dayField } from "~/domain/typed-day";
import { readForm } from "~/request/form.server";
import { throwNotFound } from "~/request/responses.server";

const schema = z.object({
  title: z.string("required").min(3, 'tooShort|{"min":3}'),
  pay: z.string("required").regex(/^\d+(,\d{1,2})?$/, "money"),
  start: dayField("start"),
  occupation: z.string("choose"),
  hours: z.enum(["full", "part"], "choose"),
  tasks: z.array(z.string()).min(1, "choose"),
  remark: z.string('tooLong|{"max":500}').optional(),
});

/** The parts of every page side by side, for those who build and check pages. Only in demo mode. */
export function loader() {
  if (!env.demo) throwNotFound();
  return null;
}

/** Checks the sample form like a real one and stores nothing. */
export async function action({ request }: ActionFunctionArgs) {
  if (!env.demo) throwNotFound();
  const submission = readForm(await request.formData(), schema, clock.today());
  return data(submission.reply(), { status: submission.status === "success" ? 200 : 400 });
}

export const handle = { title: () => "Style guide" };

export default function StyleGuide() {
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult, defaultValue: { pay: "13,90", tasks: ["a"] } });
  return (
    <PublicShell>
      <PageHeader
        crumbs={[{ to: "/", label: "Start" }]}
        eyebrow="app/components"
        title="Style guide"
        tag={<StatusTag tone="wait">Demo only</StatusTag>}
        lead="Every part that pages are built of. Sample texts are English only."
        meta={[<span key="where">Page header: breadcrumbs, eyebrow, title, state, facts, next step, actions</span>]}
        next="Read on below"
        actions={
          <ButtonLink to="/styleguide#forms" icon="edit">
            To the forms
          </ButtonLink>
        }
      />
      <PartSamples />
      <LadderSamples />
      <Section title="Forms" id="forms">
        <FormSamples form={form} fields={fields} />
      </Section>
    </PublicShell>
  );
}
