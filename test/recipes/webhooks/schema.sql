create table if not exists billing_events (
  id text primary key,
  done_at timestamptz not null default now()
);

create table if not exists granted_plans (
  subscription text primary key,
  customer text not null,
  plan text not null
);
create index if not exists granted_plans_customer on granted_plans (customer);

create table if not exists jobs (
  id serial primary key,
  kind text not null,
  customer text not null
);
