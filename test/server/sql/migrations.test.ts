import { expect } from 'chai';
import { migrate, MigrationError, openDatabase, DatabaseError } from '../../../src/server/sql/index.js';
import { databases, postgres, type TestDatabase } from '../postgres.js';

const first = { id: 1, name: 'first', statements: ['CREATE TABLE one (id text NOT NULL, PRIMARY KEY (id))'] };
const second = {
  id: 2,
  name: 'second',
  statements: ['ALTER TABLE one ADD COLUMN name text', `INSERT INTO one VALUES ('a')`],
};

for (const { title, open } of databases) {
  describe(`Migrations on ${title}`, () => {
    let opened: TestDatabase;
    before(async () => {
      opened = await open(false);
    });
    after(() => opened.drop());
    afterEach(async () => {
      for (const table of ['one', 'rosterkit_migrations']) await opened.database.query(`DROP TABLE ${table}`);
    });

    it('are applied once, in order, whenever they come', async () => {
      const { database } = opened;
      await migrate(database, [first]);
      await migrate(database, [first, second]);
      await migrate(database, [first, second]);
      const { rows } = await database.query('SELECT id, name FROM one');
      expect(rows).to.deep.equal([{ id: 'a', name: null }]);
    });

    it('are refused when the database is newer than the code, and nothing changes', async () => {
      const { database } = opened;
      await migrate(database, [first, second]);
      expect(await errorOf(migrate(database, [first]))).to.be.instanceOf(MigrationError);
      const other = { ...second, name: 'another' };
      expect(await errorOf(migrate(database, [first, other]))).to.be.instanceOf(MigrationError);
      const { rows } = await database.query('SELECT id FROM rosterkit_migrations WHERE id > 0 ORDER BY id');
      expect(rows).to.deep.equal([{ id: 1 }, { id: 2 }]);
    });

    it('leave nothing behind when one of them fails', async () => {
      const { database } = opened;
      const broken = { id: 2, name: 'broken', statements: ['CREATE TABLE two (id text)', 'SELECT nonsense'] };
      expect(await errorOf(migrate(database, [first, broken]))).to.be.instanceOf(Error);
      await migrate(database, [first, second]);
      const { rows } = await database.query(`SELECT count(*) AS tables FROM pg_tables WHERE tablename = 'two'`);
      expect(Number(rows[0]?.['tables'])).to.equal(0);
    });
  });
}

(postgres ? describe : describe.skip)('Migrations by several processes at once', () => {
  it('are applied once', async () => {
    if (!postgres) return;
    for (let round = 0; round < 5; round += 1) {
      const { database, another, drop } = await postgres.open(false);
      const others = await Promise.all([another(), another(), another()]);
      await Promise.all([database, ...others.map((one) => one.database)].map((one) => migrate(one, [first, second])));
      const { rows } = await database.query('SELECT id FROM one');
      await drop();
      expect(rows).to.have.lengthOf(1);
    }
  });
});

describe('A database that cannot be had', () => {
  it('is an error that says where, and no password', async () => {
    const error = await errorOf(openDatabase({ url: 'postgres://someone:hush-hush@127.0.0.1:1/none' }));
    expect(error).to.be.instanceOf(DatabaseError);
    expect(String(error)).to.include('127.0.0.1:1').and.not.include('hush-hush');
  });
});

async function errorOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('It was not refused');
}
