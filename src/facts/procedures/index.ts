export { readProcedures, type ProcedureOptions, type ReadProcedures } from './read-procedures.js';
