SELECT s.direct_confirmation, s.bulk_limit FROM resident_register.approval_setting s
