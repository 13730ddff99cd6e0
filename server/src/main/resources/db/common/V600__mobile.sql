-- an agent may telephone by a mobile telephone, which is called over the routes
alter table agent add column mobile varchar(40) default '' not null;
