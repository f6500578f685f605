package org.yakuba.contracts.residentregister;

import org.yakuba.contracts.Contract;

/**
 * 住民の全件 — one person of the whole register as presently known, as it leaves the deployment
 * (data-linkage §5.1 Y01-F-001). Inside the deployment the same contract is the view that {@link
 * ResidentSnapshot} describes.
 *
 * @param resident the person
 * @param suppressionFlag 支援対象者: handle addresses with care
 */
@Contract(linkageId = "Y01-F-001", title = "住民の全件")
public record ResidentFullExtract(ResidentItems resident, boolean suppressionFlag) {}
