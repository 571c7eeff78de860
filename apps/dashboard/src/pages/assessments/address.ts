export const assessmentsAddress = { path: '/assessments', parts: {} };
