import type { ReadByResidents } from "../../read-by-residents.ts";
import { message } from "../message.ts";
import { plan } from "./plan.ts";
import { repairs } from "./repairs.ts";
import { templates } from "./templates.ts";

const safety = {
  title: "Plan de seguridad",
  now: "Ayuda ahora mismo",
  talk: "Pensamientos de suicidio o una crisis: llame al 988 y oprima 2, o envíe AYUDA por texto al 988",
  danger: "Peligro o sobredosis: llame al 911",
  none: "Todavía no está escrito. Puede empezar por una cosa que le ayuda.",
  who: "Usted y su mentor pueden leerlo. En una emergencia, un encargado o administrador puede abrirlo: tiene que decir por qué, queda anotado y usted puede verlo.",
  whoMentor: message(
    "Usted y {name} pueden leerlo. En una emergencia, un encargado o administrador puede abrirlo: tiene que decir por qué, queda anotado y {name} puede verlo.",
  ),
  write: "Escribir mi plan de seguridad",
  change: "Cambiarlo",
  save: "Guardar",
  written: message("Escrito: {day}"),
  one: message("Contacto {at}"),
  more: "Agregar más",
  fields: {
    signs: "Cómo me doy cuenta de que las cosas se ponen difíciles",
    helps: "Lo que puedo hacer por mi cuenta que me ayuda",
    places: "Lugares donde me siento a salvo o puedo estar con gente",
    people: "A quién llamo",
    professionals: "Profesionales y líneas de ayuda",
    means: "Cómo mantengo fuera de mi alcance lo que podría hacerme daño",
    name: "Nombre",
    phone: "Teléfono",
  },
  hints: {
    signs: "Pensamientos, estados de ánimo, situaciones o lo que otros notan.",
    helps: "Cosas que puede hacer enseguida.",
    means: "Por ejemplo, quién guarda sus medicamentos. Anote también dónde está la naloxona.",
  },
} satisfies ReadByResidents["plans"]["safety"];

export const plans = { plan, templates, repairs, safety } satisfies ReadByResidents["plans"];

/** What a form did. */
export const plansDone = {
  "plan.begun": "Plan empezado.",
  "plan.changed": "Guardado.",
  "plan.goal_added": "Meta agregada.",
  "plan.goal_changed": "Meta guardada.",
  "plan.step_done": "Paso hecho.",
  "plan.step_undone": "Paso abierto otra vez.",
  "plan.goal_shared": "Se está compartiendo con la casa.",
  "plan.goal_taken_back": "Ya no se comparte. Se está quitando de las páginas de la casa.",
  "plan.reviewed": "Guardado. La próxima revisión ya tiene fecha.",
  "plan.signed": "Firmado.",
  "plan.aftercare_asked": "Pedido. Se mostrará aquí en un momento.",
  "safety_plan.written": "Plan de seguridad guardado.",
} as const;

/** What can be wrong with a field. */
export const plansProblems = {
  "plan.parts": message("Elija {fewest} o {most} áreas para trabajar ahora."),
  "plan.goal_required": "Escriba la meta en pocas palabras.",
  "plan.domain_required": "Elija el área de la vida a la que pertenece.",
  "plan.agreement_required": "Una meta se comparte solo si el residente está de acuerdo.",
  "plan.aftercare_agreement": "El plan se muestra aquí solo si el residente está de acuerdo.",
  "plan.review_required": "Escriba por lo menos una cosa.",
  "plan.signature_required": "Escriba su nombre para firmar.",
  "safety_plan.helps_required": "Escriba por lo menos una cosa que le ayuda.",
} as const;

/** Why something can't be done now. */
export const plansRefusals = {
  plan_begun: "El plan se acaba de empezar. Ábralo para ver lo que dice.",
  plan_rewritten: "Esto cambió mientras usted escribía. No se perdió nada: compare y guarde otra vez.",
  goals_full: "Un plan tiene 20 metas como máximo. Cambie una de las que ya están.",
  no_house: "Ahora no hay una casa con la cual compartirla.",
} as const;
