create table if not exists billing_events (
  id text primary key,
  done_at timestamptz not null default now()
);
