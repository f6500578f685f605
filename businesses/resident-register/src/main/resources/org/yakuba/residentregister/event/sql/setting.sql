SELECT s.direct_kinds, s.bulk_limit, s.hold_minutes FROM resident_register.approval_setting s
