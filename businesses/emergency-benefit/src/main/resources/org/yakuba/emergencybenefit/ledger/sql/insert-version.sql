INSERT INTO emergency_benefit.benefit_version
  (benefit_id, version_no, name, fiscal_year, base_date, unit, household_rule, method, condition, base_amount, addition, patterns,
   application_from, application_to, attachments, uses_public_account, excluded_benefits, budget_amount, later_changes,
   sample_percent, objection_until, letter_text, entered_by, entered_at)
VALUES (:benefit, :version, :name, :fiscalYear, :baseDate, :unit, :householdRule, :method, :condition, :base, :addition, :patterns,
   :from, :to, :attachments, :publicAccount, :excludedBenefits, :budget, :laterChanges,
   :samplePercent, :objectionUntil, :letterText, :enteredBy, :enteredAt)
