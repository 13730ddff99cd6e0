-- Whether the vendor was mailed a request, and if not, why.
alter table plan_request add column mailed_at timestamp with time zone;
alter table plan_request add column mail_fault varchar(500);
