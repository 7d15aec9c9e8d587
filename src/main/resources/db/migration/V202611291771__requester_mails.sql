-- A mail is for the requester where it goes to the requester: a notice of a kind that does, or a reply to the address.
DROP VIEW request_conversation;
CREATE VIEW request_conversation (id, version, request_id, type, created_at, created_by_id, show_to_requester,
    attachment_count, subject, description, words, to_addresses, cc_addresses, state) AS
  SELECT n.id, n.version, n.request_id, CAST('NOTES' AS VARCHAR(40)), n.added_at, n.added_by_id, n.show_to_requester,
    n.attachment_count, CAST(NULL AS VARCHAR(500)), CAST(n.description AS TEXT), CAST(n.description_words AS TEXT),
    CAST(NULL AS VARCHAR(13000)), CAST(NULL AS VARCHAR(13000)), CAST(NULL AS VARCHAR(10))
  FROM request_note n
  UNION ALL
  SELECT m.id, CAST(m.attempts AS BIGINT), m.request_id, m.type, m.created_at, m.sender_id,
    (m.type LIKE 'Requester%' OR (m.type = 'CONVERSATION' AND EXISTS (
      SELECT 1 FROM request r JOIN person p ON p.id = r.requester_id
      WHERE r.id = m.request_id AND p.email_id IS NOT NULL AND POSITION(
        CONCAT(', ', LOWER(p.email_id), ', ')
        IN LOWER(CONCAT(', ', m.to_addresses, ', ', m.cc_addresses, ', ', m.bcc_addresses, ', '))) > 0))),
    m.attachment_count, m.subject, m.body_html, m.body_text, m.to_addresses, m.cc_addresses, m.state
  FROM mail m
  WHERE m.request_id IS NOT NULL;
