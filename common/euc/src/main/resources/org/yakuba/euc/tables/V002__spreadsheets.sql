-- 表計算形式 (EUC-3-02).
ALTER TABLE euc.execution DROP CONSTRAINT execution_form_check;
ALTER TABLE euc.execution ADD CONSTRAINT execution_form_check
  CHECK (form IN ('SCREEN', 'CSV_UTF8', 'CSV_UTF8_BOM', 'CSV_SHIFT_JIS', 'XLSX'));
