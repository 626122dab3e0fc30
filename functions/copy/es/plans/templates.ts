import type { ReadByResidents } from "../../read-by-residents.ts";

export const templates = {
  first_weeks: {
    title: "Primeros 30 días",
    goals: {
      home: "Sentirme en casa: saber quién es quién y cómo es el día",
      health: "Ver a un médico y tener mis medicamentos en orden",
      coping: "Saber qué haré cuando lleguen las ganas y a quién llamaré primero",
      meaning_community: "Encontrar una reunión de apoyo, u otro lugar, donde sienta que pertenezco",
    },
  },
  work: {
    title: "De vuelta al trabajo o a los estudios",
    goals: {
      work_school: "Encontrar un trabajo o una clase que deje tiempo para reuniones y citas",
      money: "Saber cuánto entra y cuánto sale, y ahorrar un poco",
      daily_living: "Tener mi identificación, una cuenta de banco y cómo llegar",
      coping: "Tener un plan para el día de pago y los días difíciles en el trabajo",
    },
  },
  family: {
    title: "Familia",
    goals: {
      family: "Recuperar la confianza de mi gente, cumpliendo una promesa a la vez",
      mind: "Tener con quién hablar de la culpa, el duelo y el enojo",
      legal: "Saber cómo van la custodia, las visitas o la corte, y qué sigue",
      coping: "Saber qué haré cuando una llamada o una visita salga mal",
    },
  },
  outpatient: {
    title: "Tratamiento ambulatorio (IOP) y la casa",
    goals: {
      substance_use: "Ir a mis grupos y citas, y llamar antes de faltar a una",
      health: "Seguir con mis medicamentos y mis citas de control",
      daily_living: "Tener una semana con lugar para tratamiento, sueño, comidas y descanso",
      meaning_community: "Saber qué reuniones y personas seguirán cuando termine el tratamiento",
    },
  },
} satisfies ReadByResidents["plans"]["templates"];
