-- public job

select *
from "public_job_view"
where "slug" = $1;
