
CREATE TABLE public.api_key (
    id bigint NOT NULL,
    prefix character varying(20) NOT NULL,
    key_hash character varying(64) NOT NULL,
    created_at bigint NOT NULL,
    created_by_id bigint,
    expires_at bigint,
    last_used_at bigint,
    holder_id bigint NOT NULL,
    last_used_from character varying(45),
    previous_prefix character varying(20),
    previous_hash character varying(64),
    previous_until bigint
);

CREATE TABLE public.api_key_call (
    id bigint NOT NULL,
    holder_id bigint NOT NULL,
    prefix character varying(20) NOT NULL,
    operation character varying(100) NOT NULL,
    address character varying(45) NOT NULL,
    calls bigint NOT NULL,
    last_called_at bigint NOT NULL
);

CREATE SEQUENCE public.api_key_call_seq
    START WITH 50
    INCREMENT BY 50
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE SEQUENCE public.api_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.attachment (
    id bigint NOT NULL,
    name character varying(255) NOT NULL,
    content_type character varying(255) NOT NULL,
    description character varying(250),
    size_bytes bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    attached_by_id bigint NOT NULL,
    attached_at bigint NOT NULL,
    holder_kind character varying(20),
    holder_id bigint,
    request_id bigint,
    batch_id bigint,
    last_part_at bigint
);

CREATE TABLE public.attachment_chunk (
    attachment_id bigint NOT NULL,
    chunk_no integer NOT NULL,
    content bytea NOT NULL
);
ALTER TABLE ONLY public.attachment_chunk ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE SEQUENCE public.attachment_seq
    START WITH 10
    INCREMENT BY 10
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.audit_entry (
    id bigint NOT NULL,
    happened_at bigint NOT NULL,
    actor_id bigint,
    actor_name character varying(250),
    key_prefix character varying(20),
    address character varying(45),
    action character varying(50) NOT NULL,
    subject_type character varying(30),
    subject_id bigint,
    subject_name character varying(500),
    state_before text,
    state_after text
);

CREATE SEQUENCE public.audit_entry_seq
    START WITH 50
    INCREMENT BY 50
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.callback (
    id bigint NOT NULL,
    request_id bigint NOT NULL,
    passage_no integer NOT NULL,
    webhook_id character varying(64) NOT NULL,
    owner_id bigint NOT NULL,
    url character varying(2000) NOT NULL,
    target character varying(300) NOT NULL,
    http_method character varying(4) NOT NULL,
    payload text NOT NULL,
    state character varying(10) NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    created_at bigint NOT NULL,
    due_since bigint NOT NULL,
    next_attempt_at bigint,
    delivered_at bigint,
    lease_token character varying(64),
    last_error character varying(500)
);

CREATE TABLE public.callback_attempt (
    id bigint NOT NULL,
    callback_id bigint NOT NULL,
    attempted_at bigint NOT NULL,
    duration_ms bigint NOT NULL,
    http_status integer,
    error character varying(500)
);

CREATE SEQUENCE public.callback_attempt_seq
    START WITH 50
    INCREMENT BY 50
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE SEQUENCE public.callback_seq
    START WITH 10
    INCREMENT BY 10
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.category (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    version bigint DEFAULT 1 NOT NULL
);

CREATE TABLE public.change_stamp (
    topic character varying(30) NOT NULL,
    stamp_number bigint NOT NULL
);

CREATE TABLE public.closure_code (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    version bigint DEFAULT 1 NOT NULL
);

CREATE TABLE public.department (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    version bigint DEFAULT 1 NOT NULL
);

CREATE TABLE public.desk_role (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    built_in boolean DEFAULT false NOT NULL,
    ticket_scope character varying(10) DEFAULT 'all'::character varying NOT NULL,
    version bigint DEFAULT 1 NOT NULL
);

CREATE TABLE public.desk_role_right (
    role_id bigint NOT NULL,
    right_name character varying(100) NOT NULL
);

CREATE SEQUENCE public.desk_role_seq
    START WITH 100
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.encryption_key (
    id bigint NOT NULL,
    purpose character varying(30) NOT NULL,
    wrapped character varying(500) NOT NULL,
    created_at bigint NOT NULL
);

CREATE TABLE public.encryption_key_set_aside (
    id bigint NOT NULL,
    purpose character varying(30) NOT NULL,
    wrapped character varying(500) NOT NULL,
    created_at bigint NOT NULL
);

CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);

CREATE TABLE public.idempotent_post (
    owner_id bigint NOT NULL,
    idempotency_key character varying(255) NOT NULL,
    path character varying(500) NOT NULL,
    input_hash character varying(64) NOT NULL,
    result_id bigint NOT NULL,
    created_at bigint NOT NULL,
    warnings character varying(100000)
);

CREATE TABLE public.impact (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    version bigint DEFAULT 1 NOT NULL
);

CREATE TABLE public.integration_key (
    person_id bigint NOT NULL,
    version bigint NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    owner_id bigint NOT NULL,
    api_key_id bigint NOT NULL,
    is_enabled boolean DEFAULT true NOT NULL,
    allowed_addresses character varying(2000),
    created_at bigint NOT NULL,
    created_by_id bigint NOT NULL
);

CREATE TABLE public.integration_key_role (
    person_id bigint NOT NULL,
    role_id bigint NOT NULL
);

CREATE TABLE public.item (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    subcategory_id bigint NOT NULL,
    version bigint DEFAULT 1 NOT NULL
);

CREATE SEQUENCE public.lookup_seq
    START WITH 1000
    INCREMENT BY 10
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.mail (
    id bigint NOT NULL,
    type character varying(40) NOT NULL,
    request_id bigint,
    of_request boolean NOT NULL,
    sender_id bigint,
    to_addresses character varying(13000) NOT NULL,
    cc_addresses character varying(13000),
    bcc_addresses character varying(13000),
    subject character varying(500) NOT NULL,
    body_html text NOT NULL,
    body_text text NOT NULL,
    message_id character varying(300) NOT NULL,
    in_reply_to character varying(1000),
    reference_ids character varying(4000),
    attachment_count integer DEFAULT 0 NOT NULL,
    target character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    created_at bigint NOT NULL,
    due_since bigint NOT NULL,
    next_attempt_at bigint,
    expires_at bigint,
    delivered_at bigint,
    lease_token character varying(64),
    last_error character varying(500),
    files_of bigint GENERATED ALWAYS AS (
CASE
    WHEN (attachment_count > 0) THEN id
    ELSE NULL::bigint
END) STORED
);

CREATE TABLE public.mail_picture (
    mail_id bigint NOT NULL,
    attachment_id bigint NOT NULL
);

CREATE TABLE public.notification_template (
    id bigint NOT NULL,
    version bigint NOT NULL,
    type character varying(40) NOT NULL,
    name character varying(250) NOT NULL,
    is_enabled boolean NOT NULL,
    subject character varying(250) NOT NULL,
    description character varying(20000) NOT NULL
);

CREATE TABLE public.notified_key_expiry (
    holder_id bigint NOT NULL,
    expires_at bigint NOT NULL
);

CREATE TABLE public.person (
    id bigint NOT NULL,
    version bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    first_name character varying(250),
    last_name character varying(250),
    email_id character varying(250),
    email_key character varying(250),
    phone character varying(100),
    mobile character varying(100),
    job_title character varying(250),
    employee_id character varying(100),
    sms_mail character varying(250),
    department_id bigint,
    is_vip boolean DEFAULT false NOT NULL,
    is_technician boolean DEFAULT false NOT NULL,
    created_at bigint NOT NULL,
    demand_key character varying(250),
    is_integration boolean DEFAULT false NOT NULL,
    address_key character varying(250),
    is_deleted boolean DEFAULT false NOT NULL
);

CREATE SEQUENCE public.person_seq
    START WITH 10
    INCREMENT BY 10
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.priority (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    color character varying(20),
    version bigint DEFAULT 1 NOT NULL
);

CREATE TABLE public.request (
    id bigint NOT NULL,
    version bigint NOT NULL,
    subject character varying(250) NOT NULL,
    description character varying(1000000),
    short_description character varying(250),
    requester_id bigint NOT NULL,
    on_behalf_of_id bigint,
    created_by_id bigint NOT NULL,
    technician_id bigint,
    group_id bigint,
    site_id bigint,
    status_id bigint NOT NULL,
    priority_id bigint,
    urgency_id bigint,
    impact_id bigint,
    impact_details character varying(250),
    level_id bigint,
    mode_id bigint,
    category_id bigint,
    subcategory_id bigint,
    item_id bigint,
    template_id bigint NOT NULL,
    request_type_id bigint,
    created_at bigint NOT NULL,
    assigned_at bigint,
    due_by_at bigint,
    first_response_due_by_at bigint,
    resolved_at bigint,
    completed_at bigint,
    last_updated_at bigint,
    deleted_at bigint,
    is_reopened boolean DEFAULT false NOT NULL,
    is_fcr boolean DEFAULT false NOT NULL,
    update_reason character varying(250),
    status_change_comments character varying(250),
    resolution character varying(1000000),
    resolution_by_id bigint,
    resolution_at bigint,
    requester_ack_resolution boolean,
    requester_ack_comments character varying(250),
    closure_code_id bigint,
    closure_comments character varying(250),
    callback_url character varying(2000),
    callback_method character varying(4),
    passage_no integer DEFAULT 0 NOT NULL,
    subject_key character varying(500) NOT NULL,
    callback_owner_id bigint,
    trashed_by_delete boolean DEFAULT false NOT NULL,
    callback_sees_people boolean DEFAULT false NOT NULL,
    timer_ran bigint DEFAULT 0 NOT NULL,
    timer_since bigint,
    has_activity boolean DEFAULT false NOT NULL,
    description_words character varying(1000000),
    resolution_words character varying(1000000),
    merged_into_id bigint,
    merged_open boolean DEFAULT false NOT NULL
);

CREATE TABLE public.request_activity (
    request_id bigint NOT NULL,
    note_count integer DEFAULT 0 NOT NULL,
    attachment_count integer DEFAULT 0 NOT NULL,
    resolution_attachment_count integer DEFAULT 0 NOT NULL,
    draft_count integer DEFAULT 0 NOT NULL,
    conversation_count integer DEFAULT 0 NOT NULL,
    link_count integer DEFAULT 0 NOT NULL,
    unreplied_count integer DEFAULT 0 NOT NULL,
    responded_at bigint,
    files_of bigint GENERATED ALWAYS AS (
CASE
    WHEN ((attachment_count + resolution_attachment_count) > 0) THEN request_id
    ELSE NULL::bigint
END) STORED,
    worklog_count integer DEFAULT 0 NOT NULL
);

CREATE TABLE public.request_note (
    id bigint NOT NULL,
    version bigint NOT NULL,
    request_id bigint NOT NULL,
    description character varying(1000000) NOT NULL,
    show_to_requester boolean DEFAULT false NOT NULL,
    mark_first_response boolean DEFAULT false NOT NULL,
    added_by_id bigint NOT NULL,
    added_at bigint NOT NULL,
    last_updated_by_id bigint NOT NULL,
    last_updated_at bigint NOT NULL,
    attachment_count integer DEFAULT 0 NOT NULL,
    files_of bigint GENERATED ALWAYS AS (
CASE
    WHEN (attachment_count > 0) THEN id
    ELSE NULL::bigint
END) STORED,
    description_words character varying(1000000)
);

CREATE VIEW public.request_conversation AS
 SELECT n.id,
    n.version,
    n.request_id,
    'NOTES'::character varying(40) AS type,
    n.added_at AS created_at,
    n.added_by_id AS created_by_id,
    n.show_to_requester,
    n.attachment_count,
    NULL::character varying(500) AS subject,
    (n.description)::text AS description,
    (n.description_words)::text AS words,
    NULL::character varying(13000) AS to_addresses,
    NULL::character varying(13000) AS cc_addresses,
    NULL::character varying(10) AS state
   FROM public.request_note n
UNION ALL
 SELECT m.id,
    (m.attempts)::bigint AS version,
    m.request_id,
    m.type,
    m.created_at,
    m.sender_id AS created_by_id,
    (((m.type)::text ~~ 'Requester%'::text) OR (((m.type)::text = 'CONVERSATION'::text) AND (EXISTS ( SELECT 1
           FROM (public.request r
             JOIN public.person p ON ((p.id = r.requester_id)))
          WHERE ((r.id = m.request_id) AND (p.email_id IS NOT NULL) AND (POSITION((concat(', ', lower((p.email_id)::text), ', ')) IN (lower(concat(', ', m.to_addresses, ', ', m.cc_addresses, ', ', m.bcc_addresses, ', ')))) > 0)))))) AS show_to_requester,
    m.attachment_count,
    m.subject,
    m.body_html AS description,
    m.body_text AS words,
    m.to_addresses,
    m.cc_addresses,
    m.state
   FROM public.mail m
  WHERE (m.request_id IS NOT NULL);

CREATE TABLE public.request_draft (
    id bigint NOT NULL,
    version bigint NOT NULL,
    request_id bigint NOT NULL,
    subject character varying(250),
    description character varying(1000000),
    description_words character varying(1000000),
    to_addresses character varying(13000),
    cc_addresses character varying(13000),
    bcc_addresses character varying(13000),
    added_by_id bigint NOT NULL,
    added_at bigint NOT NULL,
    last_updated_at bigint NOT NULL,
    attachment_count integer DEFAULT 0 NOT NULL,
    files_of bigint GENERATED ALWAYS AS (
CASE
    WHEN (attachment_count > 0) THEN id
    ELSE NULL::bigint
END) STORED
);

CREATE SEQUENCE public.request_draft_seq
    START WITH 10
    INCREMENT BY 10
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.request_filter (
    id bigint NOT NULL,
    version bigint NOT NULL,
    name character varying(100) NOT NULL,
    name_key character varying(100) NOT NULL,
    owner_id bigint,
    is_shared boolean NOT NULL,
    base_name character varying(100),
    criteria character varying(20000),
    created_at bigint,
    last_updated_at bigint
);

CREATE SEQUENCE public.request_filter_seq
    START WITH 1000
    INCREMENT BY 10
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.request_history (
    id bigint NOT NULL,
    request_id bigint NOT NULL,
    operation character varying(30) NOT NULL,
    actor_id bigint NOT NULL,
    happened_at bigint NOT NULL
);

CREATE TABLE public.request_history_change (
    id bigint NOT NULL,
    history_id bigint NOT NULL,
    field character varying(100) NOT NULL,
    old_text character varying(1000),
    new_text character varying(1000)
);

CREATE SEQUENCE public.request_history_change_seq
    START WITH 50
    INCREMENT BY 50
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE SEQUENCE public.request_history_seq
    START WITH 50
    INCREMENT BY 50
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.request_level (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    version bigint DEFAULT 1 NOT NULL
);

CREATE TABLE public.request_link (
    id bigint NOT NULL,
    request_id bigint NOT NULL,
    linked_id bigint NOT NULL,
    comments character varying(1000),
    added_by_id bigint NOT NULL,
    added_at bigint NOT NULL
);

CREATE SEQUENCE public.request_link_seq
    START WITH 50
    INCREMENT BY 50
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.request_merge (
    merged_id bigint NOT NULL,
    survivor_id bigint NOT NULL,
    merged_at bigint NOT NULL,
    status_id bigint NOT NULL,
    resolved_at bigint,
    completed_at bigint,
    timer_ran bigint NOT NULL,
    timer_since bigint,
    unreplied_count integer NOT NULL,
    responded_at bigint
);

CREATE TABLE public.request_merge_row (
    merged_id bigint NOT NULL,
    table_name character varying(40) NOT NULL,
    row_id bigint NOT NULL
);

CREATE TABLE public.request_mode (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    version bigint DEFAULT 1 NOT NULL
);

CREATE SEQUENCE public.request_note_seq
    START WITH 10
    INCREMENT BY 10
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE SEQUENCE public.request_seq
    START WITH 5
    INCREMENT BY 5
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.request_status (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    internal_name character varying(250) NOT NULL,
    in_progress boolean NOT NULL,
    stop_timer boolean NOT NULL,
    color character varying(20),
    version bigint DEFAULT 1 NOT NULL,
    fires_callback boolean DEFAULT true NOT NULL
);

CREATE TABLE public.request_template (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    is_service_template boolean DEFAULT false NOT NULL,
    is_enabled boolean DEFAULT true NOT NULL,
    comments character varying(2000),
    status_id bigint,
    priority_id bigint,
    urgency_id bigint,
    impact_id bigint,
    level_id bigint,
    mode_id bigint,
    category_id bigint,
    subcategory_id bigint,
    item_id bigint,
    group_id bigint,
    version bigint DEFAULT 1 NOT NULL
);

CREATE TABLE public.request_type (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    version bigint DEFAULT 1 NOT NULL
);

CREATE TABLE public.request_worklog (
    id bigint NOT NULL,
    version bigint NOT NULL,
    request_id bigint NOT NULL,
    owner_id bigint NOT NULL,
    description character varying(1000000),
    description_words character varying(1000000),
    started_at bigint,
    ended_at bigint,
    time_spent bigint NOT NULL,
    include_nonoperational_hours boolean DEFAULT false NOT NULL,
    mark_first_response boolean DEFAULT false NOT NULL,
    type_id bigint,
    owner_cost numeric(18,2),
    owner_cost_said boolean DEFAULT false NOT NULL,
    other_cost numeric(18,2),
    total_cost numeric(18,2),
    added_by_id bigint NOT NULL,
    added_at bigint NOT NULL
);

CREATE SEQUENCE public.request_worklog_seq
    START WITH 10
    INCREMENT BY 10
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.site (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    version bigint DEFAULT 1 NOT NULL
);

CREATE TABLE public.subcategory (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    category_id bigint NOT NULL,
    version bigint DEFAULT 1 NOT NULL
);

CREATE TABLE public.support_group (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    site_id bigint,
    version bigint DEFAULT 1 NOT NULL
);

CREATE TABLE public.support_group_member (
    group_id bigint NOT NULL,
    person_id bigint NOT NULL
);

CREATE TABLE public.support_rep (
    person_id bigint NOT NULL,
    login_name character varying(250),
    login_key character varying(250),
    login_enabled boolean DEFAULT false NOT NULL,
    password_hash character varying(250),
    password_must_change boolean DEFAULT false NOT NULL,
    cost_per_hour numeric(12,2)
);

CREATE TABLE public.support_rep_role (
    person_id bigint NOT NULL,
    role_id bigint NOT NULL
);

CREATE TABLE public.urgency (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    version bigint DEFAULT 1 NOT NULL
);

CREATE TABLE public.worklog_type (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    version bigint DEFAULT 1 NOT NULL
);

INSERT INTO public.api_key VALUES (1, 'bootstra', '75b48091721eb525dbca69b118535f8e565d6bcadb804fc806f87d0521f9241c', 1796029868911, NULL, NULL, 1796029876983, 1, '127.0.0.1', NULL, NULL, NULL);

INSERT INTO public.api_key_call VALUES (1, 1, 'bootstra', 'GET /api/v3/requests/{request_id}/callbacks', '127.0.0.1', 3, 1796029876983);
INSERT INTO public.api_key_call VALUES (2, 1, 'bootstra', 'POST /api/v3/requests', '127.0.0.1', 1, 1796029875497);
INSERT INTO public.api_key_call VALUES (3, 1, 'bootstra', 'POST /api/v3/requests/{id}/resolutions', '127.0.0.1', 1, 1796029875766);
INSERT INTO public.api_key_call VALUES (4, 1, 'bootstra', 'PUT /api/v3/requests/{id}', '127.0.0.1', 1, 1796029875870);
INSERT INTO public.api_key_call VALUES (5, 1, 'bootstra', 'PUT /api/v3/requests/{id}/pickup', '127.0.0.1', 1, 1796029875688);

INSERT INTO public.callback VALUES (1, 1, 1, 'msg_57b0ed6037ce411ca988d8202be7dccf', 1, 'http://localhost:18497/alarm/5531/clear', 'localhost:18497', 'POST', '{"type":"request.resolved","timestamp":"2026-11-30T09:11:15.851Z","data":{"request":{"id":"1","display_id":"1","subject":"Router R7 down","status":{"id":"3","name":"Resolved","internal_name":"Resolved","color":"#00a65a","in_progress":false,"stop_timer":true},"priority":{"id":"4","name":"High","color":"#d14b4b"},"requester":{"id":"2","name":"Nora Vale","first_name":"Nora","last_name":"Vale","email_id":null,"phone":null,"mobile":null,"sms_mail":null,"is_technician":false,"is_vip_user":false,"is_vipuser":false,"department":null,"photo_url":null},"technician":{"id":"1","name":"Administrator","first_name":"Administrator","last_name":null,"email_id":null,"phone":null,"mobile":null,"sms_mail":null,"is_technician":true,"is_vip_user":false,"is_vipuser":false,"department":null,"photo_url":null},"resolution":{"content":"Swapped the power supply","submitted_by":{"id":"1","name":"Administrator","first_name":"Administrator","last_name":null,"email_id":null,"phone":null,"mobile":null,"sms_mail":null,"is_technician":true,"is_vip_user":false,"is_vipuser":false,"department":null,"photo_url":null},"submitted_on":{"display_value":"Nov 30, 2026 09:11 AM","value":"1796029875756"},"resolution_attachments":[]},"created_time":{"display_value":"Nov 30, 2026 09:11 AM","value":"1796029875437"},"resolved_time":{"display_value":"Nov 30, 2026 09:11 AM","value":"1796029875839"},"completed_time":null,"udf_fields":{},"callback_url":"http://localhost:18497/alarm/5531/clear"}}}', 'delivered', 1, 1796029875851, 1796029875822, NULL, 1796029876528, NULL, NULL);

INSERT INTO public.callback_attempt VALUES (1, 1, 1796029875934, 594, 200, NULL);

INSERT INTO public.category VALUES (1, 'General', 'general', NULL, false, 1);
INSERT INTO public.category VALUES (2, 'Network', 'network', NULL, false, 1);
INSERT INTO public.category VALUES (3, 'Hardware', 'hardware', NULL, false, 1);
INSERT INTO public.category VALUES (4, 'Software', 'software', NULL, false, 1);
INSERT INTO public.category VALUES (5, 'Security', 'security', NULL, false, 1);

INSERT INTO public.change_stamp VALUES ('lookups', 0);
INSERT INTO public.change_stamp VALUES ('first-start', 0);
INSERT INTO public.change_stamp VALUES ('notification_template', 0);
INSERT INTO public.change_stamp VALUES ('access', 1);

INSERT INTO public.closure_code VALUES (1, 'Success', 'success', NULL, false, 1);
INSERT INTO public.closure_code VALUES (2, 'Cancelled', 'cancelled', NULL, false, 1);
INSERT INTO public.closure_code VALUES (3, 'Failed', 'failed', NULL, false, 1);
INSERT INTO public.closure_code VALUES (4, 'Postponed', 'postponed', NULL, false, 1);
INSERT INTO public.closure_code VALUES (5, 'Unable to Reproduce', 'unable to reproduce', NULL, false, 1);

INSERT INTO public.desk_role VALUES (1, 'SDAdmin', 'sdadmin', 'Administrator: may do everything', true, 'all', 1);
INSERT INTO public.desk_role VALUES (2, 'SDReport', 'sdreport', 'Report viewer: may only look', true, 'all', 1);
INSERT INTO public.desk_role VALUES (3, 'SDCo-ordinator', 'sdco-ordinator', 'Co-ordinator: works on all tickets', true, 'all', 1);
INSERT INTO public.desk_role VALUES (5, 'SDMonitor', 'sdmonitor', 'Monitors: add tickets, and work on what they added until it is closed', true, 'own', 1);
INSERT INTO public.desk_role VALUES (4, 'SDRequestCreator', 'sdrequestcreator', 'Web forms: adds tickets, and sees none', true, 'own', 1);

INSERT INTO public.desk_role_right VALUES (1, '*.*');
INSERT INTO public.desk_role_right VALUES (2, 'requests.view');
INSERT INTO public.desk_role_right VALUES (2, 'lookups.view');
INSERT INTO public.desk_role_right VALUES (2, 'people.view');
INSERT INTO public.desk_role_right VALUES (2, 'templates.view');
INSERT INTO public.desk_role_right VALUES (2, 'callbacks.view');
INSERT INTO public.desk_role_right VALUES (3, 'requests.view');
INSERT INTO public.desk_role_right VALUES (3, 'requests.add');
INSERT INTO public.desk_role_right VALUES (3, 'requests.edit');
INSERT INTO public.desk_role_right VALUES (3, 'requests.delete');
INSERT INTO public.desk_role_right VALUES (3, 'requests.assign');
INSERT INTO public.desk_role_right VALUES (3, 'requests.pickup');
INSERT INTO public.desk_role_right VALUES (3, 'requests.close');
INSERT INTO public.desk_role_right VALUES (3, 'requests.merge');
INSERT INTO public.desk_role_right VALUES (3, 'requests.edit_due_time');
INSERT INTO public.desk_role_right VALUES (3, 'requests.reply');
INSERT INTO public.desk_role_right VALUES (3, 'notes.*');
INSERT INTO public.desk_role_right VALUES (3, 'worklogs.*');
INSERT INTO public.desk_role_right VALUES (3, 'attachments.*');
INSERT INTO public.desk_role_right VALUES (3, 'people.view');
INSERT INTO public.desk_role_right VALUES (3, 'people.add');
INSERT INTO public.desk_role_right VALUES (3, 'people.edit');
INSERT INTO public.desk_role_right VALUES (3, 'lookups.view');
INSERT INTO public.desk_role_right VALUES (3, 'templates.view');
INSERT INTO public.desk_role_right VALUES (3, 'custom_modules.view');
INSERT INTO public.desk_role_right VALUES (3, 'callbacks.view');
INSERT INTO public.desk_role_right VALUES (3, 'callbacks.replay');
INSERT INTO public.desk_role_right VALUES (3, 'reports.view');
INSERT INTO public.desk_role_right VALUES (4, 'requests.add');
INSERT INTO public.desk_role_right VALUES (5, 'requests.view');
INSERT INTO public.desk_role_right VALUES (5, 'requests.add');
INSERT INTO public.desk_role_right VALUES (5, 'requests.edit');
INSERT INTO public.desk_role_right VALUES (5, 'requests.close');
INSERT INTO public.desk_role_right VALUES (5, 'callbacks.view');
INSERT INTO public.desk_role_right VALUES (5, 'callbacks.replay');
INSERT INTO public.desk_role_right VALUES (5, 'notes.view');
INSERT INTO public.desk_role_right VALUES (5, 'notes.add');
INSERT INTO public.desk_role_right VALUES (5, 'attachments.view');
INSERT INTO public.desk_role_right VALUES (5, 'attachments.add');

INSERT INTO public.encryption_key VALUES (1, 'api-key-hash', '+hGTjfjqadIWJjWuv1LXVogkzDG3uHcHjGTRgz4odO2x8Bn2GLAD99gP4kNyWTdUxAHC0bmq4S1Q0az5', 1796029868344);

INSERT INTO public.flyway_schema_history VALUES (1, '202611250001', 'keys and stamps', 'SQL', 'V202611250001__keys_and_stamps.sql', -605582507, 'postgres', '2026-11-30 09:11:06.479556', 7, true);
INSERT INTO public.flyway_schema_history VALUES (2, '202611250002', 'desk', 'SQL', 'V202611250002__desk.sql', -1682511833, 'postgres', '2026-11-30 09:11:06.512927', 67, true);
INSERT INTO public.flyway_schema_history VALUES (3, '202611250003', 'first values', 'SQL', 'V202611250003__first_values.sql', -992077729, 'postgres', '2026-11-30 09:11:06.617309', 10, true);
INSERT INTO public.flyway_schema_history VALUES (4, '202611250004', 'key use', 'SQL', 'V202611250004__key_use.sql', -1227683988, 'postgres', '2026-11-30 09:11:06.635797', 2, true);
INSERT INTO public.flyway_schema_history VALUES (5, '202611251401', 'roles and scope', 'SQL', 'V202611251401__roles_and_scope.sql', -221752477, 'postgres', '2026-11-30 09:11:06.644648', 4, true);
INSERT INTO public.flyway_schema_history VALUES (6, '202611251801', 'integration keys and audit', 'SQL', 'V202611251801__integration_keys_and_audit.sql', -1483586722, 'postgres', '2026-11-30 09:11:06.65558', 22, true);
INSERT INTO public.flyway_schema_history VALUES (7, '202611261801', 'subject key', 'SQL', 'V202611261801__subject_key.sql', -347983646, 'postgres', '2026-11-30 09:11:06.686749', 3, true);
INSERT INTO public.flyway_schema_history VALUES (8, '202611262101', 'sorted lists', 'SQL', 'V202611262101__sorted_lists.sql', 2046635585, 'postgres', '2026-11-30 09:11:06.697378', 22, true);
INSERT INTO public.flyway_schema_history VALUES (9, '202611271401', 'lookup versions', 'SQL', 'V202611271401__lookup_versions.sql', 1109434445, 'postgres', '2026-11-30 09:11:06.730631', 9, true);
INSERT INTO public.flyway_schema_history VALUES (10, '202611291321', 'callback owner', 'SQL', 'V202611291321__callback_owner.sql', 1503540203, 'postgres', '2026-11-30 09:11:06.763933', 4, true);
INSERT INTO public.flyway_schema_history VALUES (11, '202611291331', 'one key a purpose', 'SQL', 'V202611291331__one_key_a_purpose.sql', -412447779, 'postgres', '2026-11-30 09:11:06.774291', 5, true);
INSERT INTO public.flyway_schema_history VALUES (12, '202611291332', 'one person an address', 'SQL', 'V202611291332__one_person_an_address.sql', 834519650, 'postgres', '2026-11-30 09:11:06.782669', 6, true);
INSERT INTO public.flyway_schema_history VALUES (13, '202611291351', 'new desk values', 'SQL', 'V202611291351__new_desk_values.sql', -1933902834, 'postgres', '2026-11-30 09:11:06.795806', 3, true);
INSERT INTO public.flyway_schema_history VALUES (14, '202611291361', 'trashed by delete', 'SQL', 'V202611291361__trashed_by_delete.sql', -764097952, 'postgres', '2026-11-30 09:11:06.805599', 3, true);
INSERT INTO public.flyway_schema_history VALUES (15, '202611291362', 'callback sees people', 'SQL', 'V202611291362__callback_sees_people.sql', 1107567895, 'postgres', '2026-11-30 09:11:06.815602', 4, true);
INSERT INTO public.flyway_schema_history VALUES (16, '202611291363', 'timer', 'SQL', 'V202611291363__timer.sql', -862774438, 'postgres', '2026-11-30 09:11:06.824896', 2, true);
INSERT INTO public.flyway_schema_history VALUES (17, '202611291521', 'request activity', 'SQL', 'V202611291521__request_activity.sql', -469742230, 'postgres', '2026-11-30 09:11:06.830922', 7, true);
INSERT INTO public.flyway_schema_history VALUES (18, '202611291522', 'notes', 'SQL', 'V202611291522__notes.sql', 1067266463, 'postgres', '2026-11-30 09:11:06.842246', 34, true);
INSERT INTO public.flyway_schema_history VALUES (19, '202611291701', 'attachments', 'SQL', 'V202611291701__attachments.sql', 1286140979, 'postgres', '2026-11-30 09:11:06.886692', 31, true);
INSERT INTO public.flyway_schema_history VALUES (20, '202611291702', 'attachment batches', 'SQL', 'V202611291702__attachment_batches.sql', 2145006229, 'postgres', '2026-11-30 09:11:06.935171', 2, true);
INSERT INTO public.flyway_schema_history VALUES (21, '202611291703', 'files of tickets', 'SQL', 'V202611291703__files_of_tickets.sql', -932462869, 'postgres', '2026-11-30 09:11:06.94508', 12, true);
INSERT INTO public.flyway_schema_history VALUES (22, '202611291711', 'worklogs', 'SQL', 'V202611291711__worklogs.sql', 1305923242, 'postgres', '2026-11-30 09:11:06.967328', 4, true);
INSERT INTO public.flyway_schema_history VALUES (23, '202611291721', 'mail', 'SQL', 'V202611291721__mail.sql', -2125257779, 'postgres', '2026-11-30 09:11:06.976624', 6, true);
INSERT INTO public.flyway_schema_history VALUES (24, '202611291722', 'notices', 'SQL', 'V202611291722__notices.sql', 1252079448, 'postgres', '2026-11-30 09:11:06.985937', 3, true);
INSERT INTO public.flyway_schema_history VALUES (25, '202611291741', 'words', 'SQL', 'V202611291741__words.sql', 1747083089, 'postgres', '2026-11-30 09:11:06.992522', 1, true);
INSERT INTO public.flyway_schema_history VALUES (26, '202611291742', 'conversations', 'SQL', 'V202611291742__conversations.sql', 433796388, 'postgres', '2026-11-30 09:11:06.995818', 20, true);
INSERT INTO public.flyway_schema_history VALUES (27, '202611291761', 'files of messages', 'SQL', 'V202611291761__files_of_messages.sql', 938543386, 'postgres', '2026-11-30 09:11:07.048563', 31, true);
INSERT INTO public.flyway_schema_history VALUES (28, '202611291771', 'requester mails', 'SQL', 'V202611291771__requester_mails.sql', -1398140643, 'postgres', '2026-11-30 09:11:07.108472', 17, true);
INSERT INTO public.flyway_schema_history VALUES (29, '202611292001', 'uploads in parts', 'SQL', 'V202611292001__uploads_in_parts.sql', -1043019538, 'postgres', '2026-11-30 09:11:07.137308', 10, true);
INSERT INTO public.flyway_schema_history VALUES (30, '202611292021', 'pictures of mails', 'SQL', 'V202611292021__pictures_of_mails.sql', -711114802, 'postgres', '2026-11-30 09:11:07.155434', 39, true);
INSERT INTO public.flyway_schema_history VALUES (31, '202611292081', 'adds only', 'SQL', 'V202611292081__adds_only.sql', -1781068284, 'postgres', '2026-11-30 09:11:07.205615', 11, true);
INSERT INTO public.flyway_schema_history VALUES (32, '202611292141', 'lists of a large desk', 'SQL', 'V202611292141__lists_of_a_large_desk.sql', -1517685628, 'postgres', '2026-11-30 09:11:07.252332', 41, true);
INSERT INTO public.flyway_schema_history VALUES (33, '202611300041', 'links', 'SQL', 'V202611300041__links.sql', 386612111, 'postgres', '2026-11-30 09:11:07.304329', 21, true);
INSERT INTO public.flyway_schema_history VALUES (34, '202611300042', 'merge', 'SQL', 'V202611300042__merge.sql', 774970924, 'postgres', '2026-11-30 09:11:07.339075', 5, true);
INSERT INTO public.flyway_schema_history VALUES (35, '202611300043', 'undo merge', 'SQL', 'V202611300043__undo_merge.sql', -1437595144, 'postgres', '2026-11-30 09:11:07.352175', 16, true);
INSERT INTO public.flyway_schema_history VALUES (36, '202611300061', 'deleted people', 'SQL', 'V202611300061__deleted_people.sql', 1420955941, 'postgres', '2026-11-30 09:11:07.380114', 2, true);
INSERT INTO public.flyway_schema_history VALUES (37, '202611300081', 'request filters', 'SQL', 'V202611300081__request_filters.sql', -2069717750, 'postgres', '2026-11-30 09:11:07.38873', 29, true);

INSERT INTO public.impact VALUES (1, 'Affects User', 'affects user', NULL, false, 1);
INSERT INTO public.impact VALUES (2, 'Affects Group', 'affects group', NULL, false, 1);
INSERT INTO public.impact VALUES (3, 'Affects Department', 'affects department', NULL, false, 1);
INSERT INTO public.impact VALUES (4, 'Affects Business', 'affects business', NULL, false, 1);
INSERT INTO public.impact VALUES (5, 'High', 'high', NULL, false, 1);
INSERT INTO public.impact VALUES (6, 'Medium', 'medium', NULL, false, 1);
INSERT INTO public.impact VALUES (7, 'Low', 'low', NULL, false, 1);

INSERT INTO public.item VALUES (1, 'Down', 'down', NULL, false, 1, 1);
INSERT INTO public.item VALUES (2, 'Slow', 'slow', NULL, false, 1, 1);
INSERT INTO public.item VALUES (3, 'Down', 'down', NULL, false, 2, 1);
INSERT INTO public.item VALUES (4, 'Down', 'down', NULL, false, 3, 1);
INSERT INTO public.item VALUES (5, 'Disk', 'disk', NULL, false, 4, 1);
INSERT INTO public.item VALUES (6, 'Memory', 'memory', NULL, false, 4, 1);

INSERT INTO public.notification_template VALUES (1, 1, 'RequesterAck_E-Mail', 'Received: to the requester', true, 'Received: {{subject}}', 'Dear {{requester}},

we have received your request and will look after it.

Number: {{id}}
Subject: {{subject}}
');
INSERT INTO public.notification_template VALUES (2, 1, 'TechnicianAssign_E-Mail', 'Assigned: to the support rep', true, 'Assigned to you: {{subject}}', '{{technician}},

a ticket is yours now.

Number: {{id}}
Subject: {{subject}}
Requester: {{requester}}
Priority: {{priority}}
{{url}}

{{description}}
');
INSERT INTO public.notification_template VALUES (3, 1, 'TechnicianNote_E-Mail', 'Note: to the ticket''s support rep', true, 'Note by {{author}}: {{subject}}', '{{technician}},

{{author}} noted on ticket {{id}}:

{{note}}

{{url}}
');
INSERT INTO public.notification_template VALUES (4, 1, 'RequesterResolved_E-Mail', 'Resolved: to the requester', true, 'Resolved: {{subject}}', 'Dear {{requester}},

your request is resolved.

Number: {{id}}
Subject: {{subject}}

{{resolution}}
');
INSERT INTO public.notification_template VALUES (5, 1, 'RequesterClosed_E-Mail', 'Closed: to the requester', true, 'Closed: {{subject}}', 'Dear {{requester}},

your request is closed.

Number: {{id}}
Subject: {{subject}}

{{resolution}}
');
INSERT INTO public.notification_template VALUES (6, 1, 'CallbackDead_E-Mail', 'Callback given up: to whose it is', true, 'Callback given up: {{subject}}', '{{owner}},

the callback of ticket {{id}} was given up. Its receiver was not told that the ticket is completed.

Address: {{callback_url}}
Last error: {{error}}
{{url}}
');
INSERT INTO public.notification_template VALUES (7, 1, 'KeyExpires_E-Mail', 'API key expires: to who holds it', true, 'API key {{key}} expires soon', '{{owner}},

the API key that begins with {{key}} expires on {{expires_time}}. Whatever uses it stops working then.

Held by: {{holder}}
');

INSERT INTO public.person VALUES (1, 2, 'Administrator', 'administrator', 'Administrator', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, true, 1796029868826, NULL, false, NULL, false);
INSERT INTO public.person VALUES (2, 1, 'Nora Vale', 'nora vale', 'Nora', 'Vale', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, false, 1796029875445, 'nora vale', false, NULL, false);

INSERT INTO public.priority VALUES (1, 'Low', 'low', NULL, false, '#288251', 1);
INSERT INTO public.priority VALUES (2, 'Normal', 'normal', NULL, false, '#7a869a', 1);
INSERT INTO public.priority VALUES (3, 'Medium', 'medium', NULL, false, '#ff9900', 1);
INSERT INTO public.priority VALUES (4, 'High', 'high', NULL, false, '#d14b4b', 1);

INSERT INTO public.request VALUES (1, 4, 'Router R7 down', 'No ping since 09:10', 'No ping since 09:10', 2, NULL, 1, 1, NULL, NULL, 3, 4, 2, NULL, NULL, 1, 4, NULL, NULL, NULL, 1, NULL, 1796029875437, 1796029875594, NULL, NULL, 1796029875839, NULL, 1796029875842, NULL, false, false, NULL, NULL, 'Swapped the power supply', 1, 1796029875756, NULL, NULL, NULL, NULL, 'http://localhost:18497/alarm/5531/clear', NULL, 1, 'router r7 down', 1, false, true, 402, NULL, false, NULL, NULL, NULL, false);

INSERT INTO public.request_filter VALUES (1, 1, 'All_Requests', 'all_requests', NULL, true, NULL, NULL, NULL, NULL);
INSERT INTO public.request_filter VALUES (2, 1, 'Open_Requests', 'open_requests', NULL, true, NULL, NULL, NULL, NULL);
INSERT INTO public.request_filter VALUES (3, 1, 'Pending_Requests', 'pending_requests', NULL, true, NULL, NULL, NULL, NULL);
INSERT INTO public.request_filter VALUES (4, 1, 'Overdue_Requests', 'overdue_requests', NULL, true, NULL, NULL, NULL, NULL);
INSERT INTO public.request_filter VALUES (5, 1, 'Requests_Due_Today', 'requests_due_today', NULL, true, NULL, NULL, NULL, NULL);
INSERT INTO public.request_filter VALUES (6, 1, 'Unassigned_Requests', 'unassigned_requests', NULL, true, NULL, NULL, NULL, NULL);
INSERT INTO public.request_filter VALUES (7, 1, 'Closed_Requests', 'closed_requests', NULL, true, NULL, NULL, NULL, NULL);
INSERT INTO public.request_filter VALUES (8, 1, 'My_Open_Requests', 'my_open_requests', NULL, true, NULL, NULL, NULL, NULL);
INSERT INTO public.request_filter VALUES (9, 1, 'My_Pending_Requests', 'my_pending_requests', NULL, true, NULL, NULL, NULL, NULL);
INSERT INTO public.request_filter VALUES (10, 1, 'My_Overdue_Requests', 'my_overdue_requests', NULL, true, NULL, NULL, NULL, NULL);
INSERT INTO public.request_filter VALUES (11, 1, 'My_Requests_Due_Today', 'my_requests_due_today', NULL, true, NULL, NULL, NULL, NULL);
INSERT INTO public.request_filter VALUES (12, 1, 'My_Closed_Requests', 'my_closed_requests', NULL, true, NULL, NULL, NULL, NULL);
INSERT INTO public.request_filter VALUES (13, 1, 'Waiting_For_My_Update', 'waiting_for_my_update', NULL, true, NULL, NULL, NULL, NULL);
INSERT INTO public.request_filter VALUES (14, 1, 'Updated_By_Me', 'updated_by_me', NULL, true, NULL, NULL, NULL, NULL);

INSERT INTO public.request_history VALUES (1, 1, 'ADD', 1, 1796029875455);
INSERT INTO public.request_history VALUES (2, 1, 'PICKUP', 1, 1796029875594);
INSERT INTO public.request_history VALUES (3, 1, 'RESOLUTION', 1, 1796029875756);
INSERT INTO public.request_history VALUES (4, 1, 'UPDATE', 1, 1796029875841);

INSERT INTO public.request_history_change VALUES (1, 2, 'technician', NULL, 'Administrator');
INSERT INTO public.request_history_change VALUES (2, 3, 'resolution', NULL, 'Swapped the power supply');
INSERT INTO public.request_history_change VALUES (3, 4, 'status', 'Open', 'Resolved');

INSERT INTO public.request_level VALUES (1, 'Tier 1', 'tier 1', NULL, false, 1);
INSERT INTO public.request_level VALUES (2, 'Tier 2', 'tier 2', NULL, false, 1);
INSERT INTO public.request_level VALUES (3, 'Tier 3', 'tier 3', NULL, false, 1);
INSERT INTO public.request_level VALUES (4, 'Tier 4', 'tier 4', NULL, false, 1);

INSERT INTO public.request_mode VALUES (1, 'E-Mail', 'e-mail', NULL, false, 1);
INSERT INTO public.request_mode VALUES (2, 'Web Form', 'web form', NULL, false, 1);
INSERT INTO public.request_mode VALUES (3, 'Phone Call', 'phone call', NULL, false, 1);
INSERT INTO public.request_mode VALUES (4, 'API', 'api', NULL, false, 1);

INSERT INTO public.request_status VALUES (1, 'Open', 'open', NULL, false, 'Open', true, false, '#0066ff', 1, true);
INSERT INTO public.request_status VALUES (2, 'On Hold', 'on hold', NULL, false, 'Onhold', true, true, '#ff9900', 1, true);
INSERT INTO public.request_status VALUES (3, 'Resolved', 'resolved', NULL, false, 'Resolved', false, true, '#00a65a', 1, true);
INSERT INTO public.request_status VALUES (4, 'Closed', 'closed', NULL, false, 'Closed', false, true, '#006600', 1, true);
INSERT INTO public.request_status VALUES (5, 'In Progress', 'in progress', NULL, false, 'In Progress', true, false, '#3366cc', 1, true);
INSERT INTO public.request_status VALUES (6, 'Assigned', 'assigned', NULL, false, 'Assigned', true, false, '#6699ff', 1, true);
INSERT INTO public.request_status VALUES (7, 'Cancelled', 'cancelled', NULL, false, 'Cancelled', false, true, '#7a869a', 1, false);

INSERT INTO public.request_template VALUES (1, 'Default Request', 'default request', NULL, false, false, true, NULL, 1, 2, 2, NULL, 1, 4, NULL, NULL, NULL, NULL, 1);

INSERT INTO public.request_type VALUES (1, 'Incident', 'incident', NULL, false, 1);
INSERT INTO public.request_type VALUES (2, 'Request For Information', 'request for information', NULL, false, 1);

INSERT INTO public.subcategory VALUES (1, 'Router', 'router', NULL, false, 2, 1);
INSERT INTO public.subcategory VALUES (2, 'Switch', 'switch', NULL, false, 2, 1);
INSERT INTO public.subcategory VALUES (3, 'Link', 'link', NULL, false, 2, 1);
INSERT INTO public.subcategory VALUES (4, 'Server', 'server', NULL, false, 3, 1);
INSERT INTO public.subcategory VALUES (5, 'Printer', 'printer', NULL, false, 3, 1);
INSERT INTO public.subcategory VALUES (6, 'Operating System', 'operating system', NULL, false, 4, 1);
INSERT INTO public.subcategory VALUES (7, 'Application', 'application', NULL, false, 4, 1);

INSERT INTO public.support_group VALUES (1, 'Support', 'support', NULL, false, NULL, 1);
INSERT INTO public.support_group VALUES (2, 'NOC', 'noc', NULL, false, NULL, 1);

INSERT INTO public.support_rep VALUES (1, 'administrator', 'administrator', true, 'pbkdf2-sha256$600000$jbtVxQutkamav5nTP6MM+A==$HQm49H3OyKD+nYceYKNgsAFr4k0sBNTFYaxmB036hT0=', true, NULL);

INSERT INTO public.support_rep_role VALUES (1, 1);

INSERT INTO public.urgency VALUES (1, 'Low', 'low', NULL, false, 1);
INSERT INTO public.urgency VALUES (2, 'Normal', 'normal', NULL, false, 1);
INSERT INTO public.urgency VALUES (3, 'High', 'high', NULL, false, 1);
INSERT INTO public.urgency VALUES (4, 'Urgent', 'urgent', NULL, false, 1);

INSERT INTO public.worklog_type VALUES (1, 'Support', 'support', NULL, false, 1);
INSERT INTO public.worklog_type VALUES (2, 'Travel', 'travel', NULL, false, 1);
INSERT INTO public.worklog_type VALUES (3, 'Training', 'training', NULL, false, 1);

SELECT pg_catalog.setval('public.api_key_call_seq', 50, true);

SELECT pg_catalog.setval('public.api_key_seq', 1, true);

SELECT pg_catalog.setval('public.attachment_seq', 10, false);

SELECT pg_catalog.setval('public.audit_entry_seq', 50, false);

SELECT pg_catalog.setval('public.callback_attempt_seq', 50, true);

SELECT pg_catalog.setval('public.callback_seq', 10, true);

SELECT pg_catalog.setval('public.desk_role_seq', 100, false);

SELECT pg_catalog.setval('public.lookup_seq', 1000, false);

SELECT pg_catalog.setval('public.person_seq', 10, true);

SELECT pg_catalog.setval('public.request_draft_seq', 10, false);

SELECT pg_catalog.setval('public.request_filter_seq', 1000, false);

SELECT pg_catalog.setval('public.request_history_change_seq', 50, true);

SELECT pg_catalog.setval('public.request_history_seq', 50, true);

SELECT pg_catalog.setval('public.request_link_seq', 50, false);

SELECT pg_catalog.setval('public.request_note_seq', 10, false);

SELECT pg_catalog.setval('public.request_seq', 5, true);

SELECT pg_catalog.setval('public.request_worklog_seq', 10, false);

ALTER TABLE ONLY public.api_key_call
    ADD CONSTRAINT api_key_call_once UNIQUE (holder_id, prefix, operation, address);

ALTER TABLE ONLY public.api_key_call
    ADD CONSTRAINT api_key_call_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_hash UNIQUE (key_hash);

ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_of_holder UNIQUE (holder_id);

ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_previous_hash UNIQUE (previous_hash);

ALTER TABLE ONLY public.attachment_chunk
    ADD CONSTRAINT attachment_chunk_pkey PRIMARY KEY (attachment_id, chunk_no);

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT attachment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.callback_attempt
    ADD CONSTRAINT callback_attempt_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.callback
    ADD CONSTRAINT callback_passage UNIQUE (request_id, passage_no);

ALTER TABLE ONLY public.callback
    ADD CONSTRAINT callback_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.callback
    ADD CONSTRAINT callback_webhook_id UNIQUE (webhook_id);

ALTER TABLE ONLY public.category
    ADD CONSTRAINT category_name UNIQUE (name_key);

ALTER TABLE ONLY public.category
    ADD CONSTRAINT category_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.change_stamp
    ADD CONSTRAINT change_stamp_pkey PRIMARY KEY (topic);

ALTER TABLE ONLY public.closure_code
    ADD CONSTRAINT closure_code_name UNIQUE (name_key);

ALTER TABLE ONLY public.closure_code
    ADD CONSTRAINT closure_code_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.department
    ADD CONSTRAINT department_name UNIQUE (name_key);

ALTER TABLE ONLY public.department
    ADD CONSTRAINT department_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.desk_role
    ADD CONSTRAINT desk_role_name UNIQUE (name_key);

ALTER TABLE ONLY public.desk_role
    ADD CONSTRAINT desk_role_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.desk_role_right
    ADD CONSTRAINT desk_role_right_pkey PRIMARY KEY (role_id, right_name);

ALTER TABLE ONLY public.encryption_key
    ADD CONSTRAINT encryption_key_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.encryption_key
    ADD CONSTRAINT encryption_key_purpose UNIQUE (purpose);

ALTER TABLE ONLY public.encryption_key_set_aside
    ADD CONSTRAINT encryption_key_set_aside_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);

ALTER TABLE ONLY public.idempotent_post
    ADD CONSTRAINT idempotent_post_key PRIMARY KEY (owner_id, idempotency_key);

ALTER TABLE ONLY public.impact
    ADD CONSTRAINT impact_name UNIQUE (name_key);

ALTER TABLE ONLY public.impact
    ADD CONSTRAINT impact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.integration_key
    ADD CONSTRAINT integration_key_name UNIQUE (name_key);

ALTER TABLE ONLY public.integration_key
    ADD CONSTRAINT integration_key_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY public.integration_key_role
    ADD CONSTRAINT integration_key_role_pkey PRIMARY KEY (person_id, role_id);

ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_name UNIQUE (subcategory_id, name_key);

ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_message_id UNIQUE (message_id);

ALTER TABLE ONLY public.mail_picture
    ADD CONSTRAINT mail_picture_pkey PRIMARY KEY (mail_id, attachment_id);

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notification_template
    ADD CONSTRAINT notification_template_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notification_template
    ADD CONSTRAINT notification_template_type UNIQUE (type);

ALTER TABLE ONLY public.notified_key_expiry
    ADD CONSTRAINT notified_key_expiry_pkey PRIMARY KEY (holder_id, expires_at);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_address UNIQUE (address_key);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_on_demand UNIQUE (demand_key);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.priority
    ADD CONSTRAINT priority_name UNIQUE (name_key);

ALTER TABLE ONLY public.priority
    ADD CONSTRAINT priority_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.request_activity
    ADD CONSTRAINT request_activity_pkey PRIMARY KEY (request_id);

ALTER TABLE ONLY public.request_draft
    ADD CONSTRAINT request_draft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.request_filter
    ADD CONSTRAINT request_filter_name UNIQUE (owner_id, name_key);

ALTER TABLE ONLY public.request_filter
    ADD CONSTRAINT request_filter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.request_history_change
    ADD CONSTRAINT request_history_change_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.request_history
    ADD CONSTRAINT request_history_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.request_level
    ADD CONSTRAINT request_level_name UNIQUE (name_key);

ALTER TABLE ONLY public.request_level
    ADD CONSTRAINT request_level_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.request_link
    ADD CONSTRAINT request_link_once UNIQUE (request_id, linked_id);

ALTER TABLE ONLY public.request_link
    ADD CONSTRAINT request_link_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.request_merge
    ADD CONSTRAINT request_merge_pkey PRIMARY KEY (merged_id);

ALTER TABLE ONLY public.request_merge_row
    ADD CONSTRAINT request_merge_row_pkey PRIMARY KEY (merged_id, table_name, row_id);

ALTER TABLE ONLY public.request_mode
    ADD CONSTRAINT request_mode_name UNIQUE (name_key);

ALTER TABLE ONLY public.request_mode
    ADD CONSTRAINT request_mode_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.request_note
    ADD CONSTRAINT request_note_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.request_status
    ADD CONSTRAINT request_status_name UNIQUE (name_key);

ALTER TABLE ONLY public.request_status
    ADD CONSTRAINT request_status_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_name UNIQUE (name_key);

ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.request_type
    ADD CONSTRAINT request_type_name UNIQUE (name_key);

ALTER TABLE ONLY public.request_type
    ADD CONSTRAINT request_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.request_worklog
    ADD CONSTRAINT request_worklog_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.site
    ADD CONSTRAINT site_name UNIQUE (name_key);

ALTER TABLE ONLY public.site
    ADD CONSTRAINT site_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subcategory
    ADD CONSTRAINT subcategory_name UNIQUE (category_id, name_key);

ALTER TABLE ONLY public.subcategory
    ADD CONSTRAINT subcategory_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.support_group_member
    ADD CONSTRAINT support_group_member_pkey PRIMARY KEY (group_id, person_id);

ALTER TABLE ONLY public.support_group
    ADD CONSTRAINT support_group_name UNIQUE (name_key);

ALTER TABLE ONLY public.support_group
    ADD CONSTRAINT support_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.support_rep
    ADD CONSTRAINT support_rep_login UNIQUE (login_key);

ALTER TABLE ONLY public.support_rep
    ADD CONSTRAINT support_rep_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY public.support_rep_role
    ADD CONSTRAINT support_rep_role_pkey PRIMARY KEY (person_id, role_id);

ALTER TABLE ONLY public.urgency
    ADD CONSTRAINT urgency_name UNIQUE (name_key);

ALTER TABLE ONLY public.urgency
    ADD CONSTRAINT urgency_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.worklog_type
    ADD CONSTRAINT worklog_type_name UNIQUE (name_key);

ALTER TABLE ONLY public.worklog_type
    ADD CONSTRAINT worklog_type_pkey PRIMARY KEY (id);

CREATE INDEX api_key_call_by_time ON public.api_key_call USING btree (last_called_at);

CREATE INDEX attachment_batch ON public.attachment USING btree (batch_id);

CREATE INDEX attachment_of ON public.attachment USING btree (holder_kind, holder_id, id);

CREATE INDEX attachment_request ON public.attachment USING btree (request_id);

CREATE INDEX audit_entry_by_action ON public.audit_entry USING btree (action, id);

CREATE INDEX audit_entry_by_actor ON public.audit_entry USING btree (actor_id, id);

CREATE INDEX audit_entry_by_subject ON public.audit_entry USING btree (subject_type, subject_id, id);

CREATE INDEX audit_entry_by_time ON public.audit_entry USING btree (happened_at, id);

CREATE INDEX callback_attempt_of ON public.callback_attempt USING btree (callback_id, id);

CREATE INDEX callback_due ON public.callback USING btree (state, next_attempt_at);

CREATE INDEX callback_old ON public.callback USING btree (state, due_since);

CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);

CREATE INDEX idempotent_post_created ON public.idempotent_post USING btree (created_at);

CREATE INDEX integration_key_by_owner ON public.integration_key USING btree (owner_id);

CREATE INDEX integration_key_role_by_role ON public.integration_key_role USING btree (role_id);

CREATE INDEX mail_by_sender ON public.mail USING btree (sender_id);

CREATE INDEX mail_created ON public.mail USING btree (created_at, id);

CREATE INDEX mail_due ON public.mail USING btree (state, next_attempt_at);

CREATE INDEX mail_of ON public.mail USING btree (request_id, created_at, id);

CREATE INDEX mail_old ON public.mail USING btree (state, due_since);

CREATE INDEX mail_picture_file ON public.mail_picture USING btree (attachment_id);

CREATE INDEX person_by_address ON public.person USING btree (email_key, id);

CREATE INDEX person_name ON public.person USING btree (name_key, id);

CREATE INDEX request_by_creator ON public.request USING btree (created_by_id, id);

CREATE INDEX request_by_group ON public.request USING btree (group_id, id, deleted_at);

CREATE INDEX request_by_priority ON public.request USING btree (priority_id, id, deleted_at);

CREATE INDEX request_by_requester ON public.request USING btree (requester_id, id, deleted_at);

CREATE INDEX request_by_status ON public.request USING btree (status_id, id, deleted_at);

CREATE INDEX request_by_subject ON public.request USING btree (subject, id, deleted_at);

CREATE INDEX request_by_technician ON public.request USING btree (technician_id, id, deleted_at);

CREATE INDEX request_created ON public.request USING btree (created_at, id);

CREATE INDEX request_draft_of ON public.request_draft USING btree (request_id, added_by_id, added_at, id);

CREATE INDEX request_due ON public.request USING btree (due_by_at, id);

CREATE INDEX request_filter_by_name ON public.request_filter USING btree (name_key);

CREATE INDEX request_group_status ON public.request USING btree (group_id, status_id, id);

CREATE INDEX request_history_by_actor ON public.request_history USING btree (actor_id, request_id);

CREATE INDEX request_history_change_of ON public.request_history_change USING btree (history_id, id);

CREATE INDEX request_history_of ON public.request_history USING btree (request_id, id);

CREATE INDEX request_link_to ON public.request_link USING btree (linked_id);

CREATE INDEX request_merge_old ON public.request_merge USING btree (merged_at);

CREATE INDEX request_merge_survivor ON public.request_merge USING btree (survivor_id);

CREATE INDEX request_merged_into ON public.request USING btree (merged_into_id);

CREATE INDEX request_note_of ON public.request_note USING btree (request_id, last_updated_at, id);

CREATE INDEX request_technician_status ON public.request USING btree (technician_id, status_id, id);

CREATE INDEX request_trashed ON public.request USING btree (deleted_at, id) WHERE (deleted_at IS NOT NULL);

CREATE INDEX request_updated ON public.request USING btree (last_updated_at, id);

CREATE INDEX request_worklog_of ON public.request_worklog USING btree (request_id, added_at, id);

CREATE INDEX support_group_member_of ON public.support_group_member USING btree (person_id);

ALTER TABLE ONLY public.api_key_call
    ADD CONSTRAINT api_key_call_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT attachment_attached_by_id_fkey FOREIGN KEY (attached_by_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.attachment_chunk
    ADD CONSTRAINT attachment_chunk_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES public.attachment(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT attachment_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.request(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.callback_attempt
    ADD CONSTRAINT callback_attempt_callback_id_fkey FOREIGN KEY (callback_id) REFERENCES public.callback(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.desk_role_right
    ADD CONSTRAINT desk_role_right_role_id_fkey FOREIGN KEY (role_id) REFERENCES public.desk_role(id);

ALTER TABLE ONLY public.integration_key
    ADD CONSTRAINT integration_key_api_key_id_fkey FOREIGN KEY (api_key_id) REFERENCES public.api_key(id);

ALTER TABLE ONLY public.integration_key
    ADD CONSTRAINT integration_key_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.integration_key
    ADD CONSTRAINT integration_key_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.support_rep(person_id);

ALTER TABLE ONLY public.integration_key
    ADD CONSTRAINT integration_key_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.integration_key_role
    ADD CONSTRAINT integration_key_role_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.integration_key(person_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.integration_key_role
    ADD CONSTRAINT integration_key_role_role_id_fkey FOREIGN KEY (role_id) REFERENCES public.desk_role(id);

ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_subcategory_id_fkey FOREIGN KEY (subcategory_id) REFERENCES public.subcategory(id);

ALTER TABLE ONLY public.mail_picture
    ADD CONSTRAINT mail_picture_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES public.attachment(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.mail_picture
    ADD CONSTRAINT mail_picture_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES public.mail(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.request(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_sender_id_fkey FOREIGN KEY (sender_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.notified_key_expiry
    ADD CONSTRAINT notified_key_expiry_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES public.person(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_department_id_fkey FOREIGN KEY (department_id) REFERENCES public.department(id);

ALTER TABLE ONLY public.request_activity
    ADD CONSTRAINT request_activity_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.request(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_callback_owner_id_fkey FOREIGN KEY (callback_owner_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.category(id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_closure_code_id_fkey FOREIGN KEY (closure_code_id) REFERENCES public.closure_code(id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.request_draft
    ADD CONSTRAINT request_draft_added_by_id_fkey FOREIGN KEY (added_by_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.request_draft
    ADD CONSTRAINT request_draft_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.request(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.request_filter
    ADD CONSTRAINT request_filter_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_group_id_fkey FOREIGN KEY (group_id) REFERENCES public.support_group(id);

ALTER TABLE ONLY public.request_history
    ADD CONSTRAINT request_history_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.request_history_change
    ADD CONSTRAINT request_history_change_history_id_fkey FOREIGN KEY (history_id) REFERENCES public.request_history(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.request_history
    ADD CONSTRAINT request_history_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.request(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_impact_id_fkey FOREIGN KEY (impact_id) REFERENCES public.impact(id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.item(id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_level_id_fkey FOREIGN KEY (level_id) REFERENCES public.request_level(id);

ALTER TABLE ONLY public.request_link
    ADD CONSTRAINT request_link_added_by_id_fkey FOREIGN KEY (added_by_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.request_link
    ADD CONSTRAINT request_link_linked_id_fkey FOREIGN KEY (linked_id) REFERENCES public.request(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.request_link
    ADD CONSTRAINT request_link_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.request(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.request_merge
    ADD CONSTRAINT request_merge_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES public.request(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.request_merge_row
    ADD CONSTRAINT request_merge_row_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES public.request_merge(merged_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.request_merge
    ADD CONSTRAINT request_merge_status_id_fkey FOREIGN KEY (status_id) REFERENCES public.request_status(id);

ALTER TABLE ONLY public.request_merge
    ADD CONSTRAINT request_merge_survivor_id_fkey FOREIGN KEY (survivor_id) REFERENCES public.request(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES public.request(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_mode_id_fkey FOREIGN KEY (mode_id) REFERENCES public.request_mode(id);

ALTER TABLE ONLY public.request_note
    ADD CONSTRAINT request_note_added_by_id_fkey FOREIGN KEY (added_by_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.request_note
    ADD CONSTRAINT request_note_last_updated_by_id_fkey FOREIGN KEY (last_updated_by_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.request_note
    ADD CONSTRAINT request_note_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.request(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_on_behalf_of_id_fkey FOREIGN KEY (on_behalf_of_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_priority_id_fkey FOREIGN KEY (priority_id) REFERENCES public.priority(id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_request_type_id_fkey FOREIGN KEY (request_type_id) REFERENCES public.request_type(id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_requester_id_fkey FOREIGN KEY (requester_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_resolution_by_id_fkey FOREIGN KEY (resolution_by_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_site_id_fkey FOREIGN KEY (site_id) REFERENCES public.site(id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_status_id_fkey FOREIGN KEY (status_id) REFERENCES public.request_status(id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_subcategory_id_fkey FOREIGN KEY (subcategory_id) REFERENCES public.subcategory(id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_technician_id_fkey FOREIGN KEY (technician_id) REFERENCES public.support_rep(person_id);

ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.category(id);

ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_group_id_fkey FOREIGN KEY (group_id) REFERENCES public.support_group(id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_template_id_fkey FOREIGN KEY (template_id) REFERENCES public.request_template(id);

ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_impact_id_fkey FOREIGN KEY (impact_id) REFERENCES public.impact(id);

ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.item(id);

ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_level_id_fkey FOREIGN KEY (level_id) REFERENCES public.request_level(id);

ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_mode_id_fkey FOREIGN KEY (mode_id) REFERENCES public.request_mode(id);

ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_priority_id_fkey FOREIGN KEY (priority_id) REFERENCES public.priority(id);

ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_status_id_fkey FOREIGN KEY (status_id) REFERENCES public.request_status(id);

ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_subcategory_id_fkey FOREIGN KEY (subcategory_id) REFERENCES public.subcategory(id);

ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_urgency_id_fkey FOREIGN KEY (urgency_id) REFERENCES public.urgency(id);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_urgency_id_fkey FOREIGN KEY (urgency_id) REFERENCES public.urgency(id);

ALTER TABLE ONLY public.request_worklog
    ADD CONSTRAINT request_worklog_added_by_id_fkey FOREIGN KEY (added_by_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.request_worklog
    ADD CONSTRAINT request_worklog_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.request_worklog
    ADD CONSTRAINT request_worklog_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.request(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.request_worklog
    ADD CONSTRAINT request_worklog_type_id_fkey FOREIGN KEY (type_id) REFERENCES public.worklog_type(id);

ALTER TABLE ONLY public.subcategory
    ADD CONSTRAINT subcategory_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.category(id);

ALTER TABLE ONLY public.support_group_member
    ADD CONSTRAINT support_group_member_group_id_fkey FOREIGN KEY (group_id) REFERENCES public.support_group(id);

ALTER TABLE ONLY public.support_group_member
    ADD CONSTRAINT support_group_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.support_rep(person_id);

ALTER TABLE ONLY public.support_group
    ADD CONSTRAINT support_group_site_id_fkey FOREIGN KEY (site_id) REFERENCES public.site(id);

ALTER TABLE ONLY public.support_rep
    ADD CONSTRAINT support_rep_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.support_rep_role
    ADD CONSTRAINT support_rep_role_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.support_rep(person_id);

ALTER TABLE ONLY public.support_rep_role
    ADD CONSTRAINT support_rep_role_role_id_fkey FOREIGN KEY (role_id) REFERENCES public.desk_role(id);

