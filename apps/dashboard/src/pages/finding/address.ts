export const findingAddress = { path: '/findings/:id', parts: {} };
