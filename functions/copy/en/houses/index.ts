import { beds, house } from "./house.ts";
import { onCall } from "./on-call.ts";
import { today } from "./today.ts";

export const houses = {
  list: { title: "Houses", lead: "Choose a house." },
  status: { free: "Open", held: "Held", occupied: "Occupied", out: "Out of service" },
  today,
  house,
  beds,
  onCall,
} as const;
