import { walkFramework } from '../testing/walk-framework.ts';

walkFramework('react');
