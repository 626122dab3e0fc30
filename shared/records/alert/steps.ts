/** Whom an alert pages, and who takes over if no one answers. */
export const steps = [["on_call", "mentor", "cover"], ["house_phone", "manager"], ["administrator"]] as const;
export const callees = ["on_call", "mentor", "cover", "house_phone", "manager", "administrator"] as const;
export type PagedAs = (typeof callees)[number];

/** Minutes until the next are paged, unless someone answers. */
export const minutesToAnswer = 5;
