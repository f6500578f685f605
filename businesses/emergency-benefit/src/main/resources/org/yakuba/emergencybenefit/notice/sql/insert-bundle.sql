INSERT INTO emergency_benefit.bundle
  (benefit_id, run_id, form_id, first_target_no, protected, copies, pages, pdf_cipher, text_cipher, made_at)
VALUES (:benefit, :run, :form, :first, :protected, :copies, :pages, :pdf, :text, :at)
