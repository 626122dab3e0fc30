import type { ReadByResidents } from "../read-by-residents.ts";
import { message } from "./message.ts";

export const capital = {
  ours: {
    title: "Diez preguntas sobre su recuperación",
    answers: ["Nada", "Un poco", "Algo", "Bastante", "Mucho"],
    items: {
      reasons: "Tengo razones importantes para mí para seguir en recuperación.",
      wellbeing: "La mayoría de los días me siento bien con mi vida.",
      energy: "Tengo energía para hacer lo que planeé para el día.",
      belonging: "Hay un lugar o un grupo al que pertenezco.",
      people: "Hay personas a las que puedo llamar y que quieren que me vaya bien.",
      enjoyment: "Disfruto mis días sin alcohol ni drogas.",
      living_space: "El lugar donde vivo me ayuda a seguir en recuperación.",
      promises: "Cumplo lo que prometo y, cuando no puedo, lo digo.",
      services: "Puedo hablar con médicos, consejeros y oficinas y conseguir lo que necesito.",
      progress: "Estoy avanzando en mi recuperación.",
    },
  },
  page: {
    title: "Capital de recuperación",
    lead: "El capital de recuperación es aquello con lo que usted cuenta: personas, un hogar, salud, un propósito. Responda de vez en cuando para ver cómo crece el suyo.",
    leadMentor: message(
      "El capital de recuperación es aquello con lo que cuenta {name}: personas, un hogar, salud, un propósito. Usted ve lo que respondieron juntos y lo que {name} compartió.",
    ),
    wall: "Nadie que decida sobre su estancia puede ver estas respuestas.",
    asked: {
      move_in: "Usted acaba de llegar. Si responde ahora, más adelante verá cuánto ha avanzado.",
      monthly: "Ya pasó un mes desde la última vez.",
      move_out: "Usted ya se mudó. Si quiere, responda una vez más y vea cuánto ha avanzado.",
    },
    askedMentor: {
      move_in: "Acaba de llegar: es un buen momento para responder juntos por primera vez.",
      monthly: "Ya pasó un mes desde la última vez.",
      move_out: "Ya se mudó. Si quiere, respondan juntos una vez más.",
    },
    begin: "Responder las preguntas",
    beginMentor: "Responder juntos",
    back: "Capital de recuperación",
    how: "No hay respuestas correctas. Puede saltarse cualquier pregunta.",
    howMentor: message(
      "Lea cada pregunta en voz alta y marque lo que diga {name}. Puede saltarse cualquiera.",
    ),
    share: "¿Quién puede ver sus respuestas?",
    shares: { mine: "Solo yo", mentor: "Mi mentor y yo" },
    shareHint:
      "Si las comparte, también cuentan en los totales mensuales de la red, sin su nombre. Puede cambiarlo después.",
    together:
      "Los dos conservan estas respuestas. También cuentan en los totales mensuales de la red, sin nombre.",
    save: "Guardar respuestas",
    none: "Todavía no hay respuestas.",
    unvalidated: "Esta traducción al español no ha sido validada por estudios.",
    oursCredit: "Solo para ver su propio avance. No la compare con la de nadie más.",
    trend: "Cómo va con el tiempo",
    trendNone: "Después de la segunda vez verá aquí cómo va cambiando.",
    trendTable: "En una tabla",
    trendDay: "Día",
    trendScore: "Puntaje",
    describe: message(
      "{first, number} ({from}), {last, number} ({to}), de {least, number} a {most, number}.",
    ),
    score: message("{score, number} de {most, number}"),
    unscored: "Muy pocas respuestas para un puntaje",
    strong: "Lo que está fuerte",
    low: "Lo que puede fortalecerse",
    lowHint: "Si quiere trabajar en algo de esto, dígalo con sus palabras.",
    goal: "Mi meta",
    addGoal: "Agregar al plan",
    noPlan: "Empiece un plan y podrá agregar esto como metas.",
    all: "Todas las respuestas",
    mine: "Solo usted puede ver esto",
    shared: "Usted y su mentor pueden ver esto",
    answeredTogether: "Respondido con su mentor",
    sharedMentor: "Compartido con usted",
    togetherMentor: "Respondido juntos",
    shareButton: "Compartir con mi mentor",
    takeBack: "Dejar de compartir",
    takeBackHint: "Los meses que ya se contaron se quedan igual.",
    thanks: "Gracias. Sus respuestas están guardadas.",
    thanksText: "Puede cerrar esta página.",
  },
} satisfies ReadByResidents["capital"];

export const capitalDone = {
  "capital.answered": "Respuestas guardadas.",
  "capital.share_begun": "Compartido con su mentor.",
  "capital.share_taken_back": "Ya no se comparte.",
} as const;

export const capitalProblems = {
  "capital.none_answered": "Responda al menos una pregunta.",
  "capital.share_required": "Elija quién puede ver sus respuestas.",
} as const;

export const capitalRefusals = {
  questions_changed: "Las preguntas cambiaron mientras usted respondía. Responda las nuevas aquí abajo.",
  already_shared: "Usted ya comparte estas respuestas.",
  not_shared: "Estas respuestas no se comparten.",
} as const;
