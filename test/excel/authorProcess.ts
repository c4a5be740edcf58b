/** Runs beside the tests: the library that authors workbooks cannot be loaded inside of jest. */
import type { UserContent } from './userContent';
import { userWorkbook } from './userWorkbook';

process.on('message', ({ id, content }: { id: number; content: UserContent }) => {
  userWorkbook(content).then(
    (bytes) => process.send?.({ id, bytes }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  );
});
