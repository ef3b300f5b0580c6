-- person's history

select l.id, l.at, l.table_name as table, l.operation, u.name as user_name, l.actor_role as role, l.reason,
  l.before, l.after
from ((
  select l.*
  from change_log l
  where l.row_id = $1 and l.table_name in ('candidate', 'candidate_language', 'candidate_skill', 'candidate_experience',
    'candidate_wish', 'candidate_channel', 'candidate_question', 'work_access', 'benefit_period', 'consent',
    'appointment')
  order by l.id desc
  limit $2
) union all (
  select l.*
  from change_log l
  where l.table_name = 'proposal' and l.row_id = any (array(
    select p.id::text
    from proposal p
    where p.candidate_id = $3::uuid
  ))
  order by l.id desc
  limit $4
) ) l
left join app_user u on u.id = l.actor_user_id
order by l.id desc
limit $5;
