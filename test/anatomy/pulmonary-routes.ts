import type { WorkedRoute } from './worked-route.js';

/** Right heart and pulmonary arteries. */
export const pulmonaryRoutes: readonly WorkedRoute[] = [
  { id: 'P002', access: 'right common femoral vein', target: 'right pulmonary artery', code: '36014', order: 'first', why: 'main pulmonary artery 0, that side 1' },
  { id: 'P004', access: 'right common femoral vein', target: 'left segmental pulmonary artery', code: '36015', order: 'second', why: 'main pulmonary artery 0, that side 1, its branch 2' },
  { id: 'P005', access: 'right common femoral vein', target: 'right lobar pulmonary artery', code: '36015', order: 'second', why: 'main pulmonary artery 0, that side 1, its branch 2' },
  { id: 'P001', access: 'right common femoral vein', target: 'right atrium', code: '36013', order: 'nonselective', why: 'the right heart' },
  { id: 'P001b', access: 'right common femoral vein', target: 'right ventricle', code: '36013', order: 'nonselective', why: 'the right heart' },
  { id: 'P001c', access: 'right common femoral vein', target: 'main pulmonary artery', code: '36013', order: 'nonselective', why: 'the main pulmonary artery counts with the right heart' },
  { id: 'P003', access: 'right common femoral vein', target: 'left pulmonary artery', code: '36014', order: 'first', why: 'main pulmonary artery 0, that side 1' },
  { id: 'P006', access: 'right internal jugular vein', target: 'right pulmonary artery', code: '36014', order: 'first', why: 'main pulmonary artery 0, that side 1' },
  { id: 'P007', access: 'right internal jugular vein', target: 'left segmental pulmonary artery', code: '36015', order: 'second', why: 'main pulmonary artery 0, that side 1, its branch 2' },
  { id: 'P008', access: 'left basilic vein', target: 'left pulmonary artery', code: '36014', order: 'first', why: 'main pulmonary artery 0, that side 1' },
];
