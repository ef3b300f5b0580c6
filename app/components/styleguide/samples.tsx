import type { ReactNode } from "react";
import { ActionButton, ButtonLink } from "../actions";
import { DeskTable } from "../desk/desk-table";
import {
  AppForm,
  CheckboxField,
  CheckboxGroup,
  DateField,
  type FieldMeta,
  FileField,
  FormActions,
  type FormMeta,
  MoneyField,
  NumberField,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "../form";
import { Icon, iconNames } from "../icon";
import { Card, DataTable, Fact, Facts, Figures, Timeline, TimelineItem } from "../lists";
import { FacetGroup, Facets, Pagination, Tabs } from "../navigation";
import { EmptyState, Notice } from "../notice";
import { Section } from "../page-header";
import { HelperCard } from "../shell";
import { Chip, ChipList, ReasonChip, StatusTag } from "../tags";
import { DateText, Money, Progress, Steps } from "../values";

const Stack = ({ children }: { children: ReactNode }) => <div className="stack">{children}</div>;

/** All parts but forms, each with the words a page would give it. */
export function PartSamples() {
  return (
    <>
      <Section title="States and reasons" id="states">
        <Stack>
          <div className="row">
            <StatusTag>Draft</StatusTag>
            <StatusTag tone="go">Published</StatusTag>
            <StatusTag tone="wait">Waits for answer</StatusTag>
            <StatusTag tone="done">Reached</StatusTag>
            <StatusTag tone="stop">Declined</StatusTag>
          </div>
          <ChipList label="Reasons">
            {[
              <ReasonChip key="1" kind="passes">
                <b>Forklift licence</b> seen
              </ReasonChip>,
              <ReasonChip key="2" kind="bridge">
                <b>B1</b> by course, 12 weeks, Jobcenter
              </ReasonChip>,
              <ReasonChip key="3" kind="open">
                Early shift possible?
              </ReasonChip>,
              <ReasonChip key="4" kind="blocks" to="/styleguide#states">
                Permit not valid for this job
              </ReasonChip>,
              <Chip key="5" icon="language">
                Arabic (first language)
              </Chip>,
            ]}
          </ChipList>
        </Stack>
      </Section>
      <Section title="Lists" id="lists">
        <div className="with-facets">
          <Facets active={1}>
            <FacetGroup
              name="district"
              label="District"
              options={[
                { value: "styrum", label: "Styrum", count: 12 },
                { value: "saarn", label: "Saarn", count: 3 },
              ]}
            />
          </Facets>
          <Stack>
            <DeskTable
              label="Due today"
              who="Who"
              columns={[
                { key: "next", label: "Next", cell: (row) => row.next },
                { key: "due", label: "Due", width: "date", narrow: "end", cell: (row) => row.due },
              ]}
              rows={[
                {
                  id: "a",
                  name: "Samir K.",
                  next: <StatusTag tone="wait">Check-in week 2</StatusTag>,
                  due: <DateText value="2026-11-20" late />,
                },
                { id: "b", name: "Olena H.", next: "Interview", due: <DateText value="2026-11-24" /> },
              ]}
              line={(row) => ({
                key: row.id,
                to: `/styleguide#${row.id}`,
                title: row.name,
                late: row.id === "a",
                act: row.id === "a" && (
                  <ButtonLink to="/styleguide" kind="second" size="small">
                    Record
                  </ButtonLink>
                ),
              })}
            />
            <DataTable
              caption="Wage floors"
              columns={[
                { key: "what", label: "Floor", header: true, cell: (row) => row.name },
                { key: "from", label: "From", cell: (row) => <DateText value={row.from} /> },
                { key: "pay", label: "Per hour", numeric: true, cell: (row) => <Money cents={row.cents} /> },
              ]}
              rows={[
                { name: "Minimum wage", from: "2026-01-01", cents: 1390 },
                { name: "Cleaning", from: "2026-01-01", cents: 1500 },
              ]}
              rowKey={(row) => row.name}
            />
            <Pagination page={2} pages={9} />
          </Stack>
        </div>
      </Section>
      <Section title="Records" id="records">
        <Stack>
          <Tabs
            label="Parts of the record"
            items={[
              { to: "/styleguide", label: "Overview", exact: true },
              { to: "/styleguide#states", label: "History", count: 4 },
            ]}
          />
          <Facts>
            <Fact label="German speaking" note="Specialist, 3 November 2026">
              A2
            </Fact>
            <Fact label="Working times">Mondays to Fridays, 8:00 to 14:00</Fact>
          </Facts>
          <Figures
            items={[
              { label: "Answers to give", value: 2, waiting: true, to: "/styleguide" },
              { label: "People at work", value: 3 },
              { label: "Open jobs", value: 1 },
            ]}
          />
          <div className="grid">
            <Card to="/styleguide#card" title="Kitchen help" tag={<StatusTag tone="go">Open</StatusTag>}>
              <p>Styrum, 20 hours, from 13.90 €</p>
            </Card>
            <Card title="A card without a page">
              <p>Only information.</p>
            </Card>
          </div>
          <Timeline label="History">
            <TimelineItem when={<DateText value="2026-11-20" />}>Proposed to Bäckerei Morgenrot</TimelineItem>
            <TimelineItem when={<DateText value="2026-11-03" />} attention>
              Check-in missed
            </TimelineItem>
          </Timeline>
          <HelperCard helper={{ firstName: "Ina", phone: "030 23125010" }} />
        </Stack>
      </Section>
      <Section title="Messages" id="messages">
        <Stack>
          <Notice title="For your information">
            <p>The visit counts as agreed when both sides confirmed.</p>
          </Notice>
          <Notice kind="attention">
            <p>The permit ends in three weeks.</p>
          </Notice>
          <Notice kind="success">
            <p>Saved.</p>
          </Notice>
          <Notice kind="error" title="Nothing was sent">
            <p>The address bounced twice.</p>
          </Notice>
          <EmptyState
            icon="send"
            title="No proposals yet"
            action={
              <ButtonLink to="/styleguide" kind="second">
                See jobs
              </ButtonLink>
            }
          >
            Here you will see whom you proposed to which company and what they answered.
          </EmptyState>
          <Progress label="Rows stored" done={104} total={104} />
          <Steps step={3} of={6} title="pay and hours" />
          <div className="row">
            <ButtonLink to="/styleguide">Main</ButtonLink>
            <ButtonLink to="/styleguide" kind="second">
              Second
            </ButtonLink>
            <ButtonLink to="/styleguide" kind="quiet">
              Quiet
            </ButtonLink>
            <ButtonLink to="/styleguide" kind="danger">
              Danger
            </ButtonLink>
            <ButtonLink to="/styleguide" kind="help" icon="help">
              Help
            </ButtonLink>
            <ActionButton action="/styleguide" size="small">
              One-button form
            </ActionButton>
          </div>
        </Stack>
      </Section>
      <Section title="Drawings" id="icons">
        <ul className="plain row">
          {iconNames.map((name) => (
            <li key={name} className="row">
              <Icon name={name} size={24} /> <code>{name}</code>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

type SampleFields = Record<"title" | "pay" | "start" | "occupation" | "hours" | "tasks" | "remark", FieldMeta>;

/** One form with every kind of field; send it empty to see the errors. */
export function FormSamples({ form, fields }: { form: FormMeta; fields: SampleFields }) {
  return (
    <AppForm form={form} action="/styleguide" labels={{ title: "Title", pay: "Pay per hour", start: "Start" }}>
      <TextField field={fields.title} label="Title" hint="What people will read first." />
      <MoneyField field={fields.pay} label="Pay per hour" law="§ 1 MiLoG: 13.90 € in 2026" />
      <DateField field={fields.start} label="Start" />
      <NumberField name="places" label="Places" optional suffix="people" />
      <SelectField
        field={fields.occupation}
        label="Occupation"
        options={[
          { label: "Food", options: [{ value: "bakery", label: "Bakery help" }] },
          { value: "other", label: "Other" },
        ]}
      />
      <RadioGroup
        field={fields.hours}
        label="Hours"
        options={[
          { value: "full", label: "Full time" },
          { value: "part", label: "Part time", hint: "At least 20 hours for an entry qualification." },
        ]}
      />
      <CheckboxGroup
        field={fields.tasks}
        label="Tasks"
        columns={2}
        options={[
          { value: "a", label: "Wash dishes" },
          { value: "b", label: "Peel vegetables" },
          { value: "c", label: "Carry crates", hint: "Up to 15 kg" },
        ]}
      />
      <TextArea field={fields.remark} label="Remark" optional />
      <FileField name="file" label="Photo of the place" optional hint="JPEG or PNG, at most 5 MB." />
      <CheckboxField name="agree" label="I have read this." />
      <FormActions>
        <SubmitButton>Check the form</SubmitButton>
        <ButtonLink to="/styleguide" kind="quiet">
          Start again
        </ButtonLink>
      </FormActions>
    </AppForm>
  );
}
