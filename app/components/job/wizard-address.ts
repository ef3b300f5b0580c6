/** Where the form of a company's job goes on. */
export const wizardAddress = ({ id, wizardStep }: { id: string; wizardStep: string }) =>
  `/employer/jobs/${id}/${wizardStep === "check" ? "check" : `edit/${wizardStep}`}`;
